import { pick, type Random, shuffled } from '#platform/pure/random.ts'
import type { Region } from './region.ts'

type Village = { kind: string; firsts: readonly string[]; seconds: readonly string[] }

const words = (text: string) => text.split(' ')
const lowland = words('An Bình Đông Hòa Long Lộc Mỹ Phú Tân Thạnh Thuận Trung Vĩnh Xuân')
const villages: Record<Region, Village> = {
  'north-mountain': {
    kind: 'thôn',
    firsts: words('Nà Bản Khuổi Cốc Phia Lũng Pác Nặm'),
    seconds: words('Mòn Lại Cà Pết Ỏ Phầy Sla Tậu Vài Lùng Đứa Khoang'),
  },
  'north-west': {
    kind: 'bản',
    firsts: words('Huổi Pá Co Noong Phiêng Nà Hua Tà'),
    seconds: words('Lót Hạ Pháy Ẳng Sản Cang Lươn Tấu Mạt Nghịu Bay'),
  },
  north: { kind: 'thôn', firsts: lowland, seconds: words('Thượng Hạ Trung Đoài Tiến Thịnh Cầu Thành Phong') },
  center: { kind: 'thôn', firsts: lowland, seconds: words('Sơn Lâm Thọ Khê Quý Phước Hậu Nghĩa Châu') },
  highland: {
    kind: 'buôn',
    firsts: words('Ea Cư Krông Kon Đắk Plei'),
    seconds: words('Mrưng Tlă Hnong Kriêng Yuôl Bhô Rơng Djang'),
  },
  south: { kind: 'ấp', firsts: lowland, seconds: words('Hưng Phước Quới Thới Lợi Đức Hiệp Nhơn Trạch') },
  mekong: {
    kind: 'ấp',
    firsts: [...lowland, 'Sóc', 'Giồng'],
    seconds: words('Rạch Tra Lớn Hưng Quới Thới Chà Lợi Dứa'),
  },
}

/**
 * Made-up names of the branches of a commune, no two the same: by village in the country, by number in town ("tổ dân phố"
 * in the north and centre, "khu phố" in the south). They sound like their region; that one exists somewhere is chance.
 */
export function madeUpBranches(
  random: Random,
  commune: { type: string; region: Region },
  count: number,
): string[] {
  const south = commune.region === 'south' || commune.region === 'mekong'
  const numbers = Array.from({ length: count }, (_, at) => at + 1)
  if (commune.type !== 'Xã')
    return numbers.map((number) => `Chi hội ${south ? 'khu phố' : 'tổ dân phố'} ${number}`)
  const { kind, firsts, seconds } = villages[commune.region]
  const names = shuffled(
    random,
    firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`)),
  )
  return numbers.map((number) => {
    const name = names[number - 1] ?? `${pick(random, names)} ${number}`
    return `Chi hội ${kind} ${name}`
  })
}
