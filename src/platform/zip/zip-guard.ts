import { Unsound } from './unsound.ts'
import type { ZipEntry } from './zip-directory.ts'

/** What a zip may ask of the machine. An honest workbook of 100,000 rows has some 20 entries and unpacks to 80 MB at 10:1. */
const zipLimits = {
  entries: 2_000,
  totalSize: 512 * 1024 * 1024,
  /** Small parts may be as empty as they like; above this size the ratio is looked at. */
  ratioFrom: 8 * 1024 * 1024,
  ratio: 200,
} as const

/**
 * Refuses, before anything is unpacked, a zip that would unpack to more than `zipLimits`, hides files behind other files
 * or names places outside itself. The sizes written in a zip may lie: who unpacks must still count.
 */
export function guardZip(entries: readonly ZipEntry[], directoryAt: number): void {
  if (entries.length > zipLimits.entries) throw new Unsound('unsafe', 'quá nhiều tệp con')
  if (entries.some((entry) => entry.encrypted)) throw new Unsound('locked')
  if (entries.some((entry) => !isInside(entry.name))) throw new Unsound('unsafe', 'tên tệp con lạ')
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()))
  if (names.size < entries.length) throw new Unsound('unsafe', 'tệp con trùng tên')
  const total = entries.reduce((sum, entry) => sum + entry.size, 0)
  const swollen = entries.some(
    (entry) => entry.size > zipLimits.ratioFrom && entry.size > entry.packed * zipLimits.ratio,
  )
  if (swollen || !(total <= zipLimits.totalSize)) throw new Unsound('unsafe', 'giải nén ra quá lớn')
  if (overlap(entries, directoryAt)) throw new Unsound('unsafe', 'các tệp con chồng lên nhau')
}

function isInside(name: string): boolean {
  const absolute = name.startsWith('/') || /^[a-z]:/i.test(name)
  return name !== '' && !absolute && !name.includes('\0') && !name.split('/').includes('..')
}

/** Two entries that share bytes make few bytes unpack many times. */
function overlap(entries: readonly ZipEntry[], directoryAt: number): boolean {
  const headerSize = 30
  let reached = 0
  for (const entry of [...entries].sort((one, other) => one.at - other.at)) {
    if (entry.at < reached) return true
    reached = entry.at + headerSize + entry.packed
  }
  return reached > directoryAt
}
