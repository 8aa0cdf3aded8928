/** Parts of the country by how people and villages are named there; only for what is made up. */
export type Region = 'north-mountain' | 'north-west' | 'north' | 'center' | 'highland' | 'south' | 'mekong'

const mountain = ['02', '04', '06', '08', '10', '15', '19', '20']
const west = ['11', '12', '14', '17']
const highland = ['62', '64', '66', '67', '68']
const mekong = ['84', '89', '91', '94', '95']

/** The region of a province by its state code, near enough under the old list and the new. */
export function regionOf(provinceCode: string): Region {
  if (mountain.includes(provinceCode)) return 'north-mountain'
  if (west.includes(provinceCode)) return 'north-west'
  if (highland.includes(provinceCode)) return 'highland'
  if (mekong.includes(provinceCode)) return 'mekong'
  if (provinceCode < '44') return 'north'
  return provinceCode < '70' ? 'center' : 'south'
}
