import { crc32, deflateRawSync } from 'node:zlib'

/** One file of a zip made by hand. What is said of it may be a lie. */
export type MadeEntry = {
  name: string
  data: Buffer | string
  stored?: boolean
  lie?: { size?: number; packed?: number; crc?: number; at?: number; method?: number; flags?: number }
}

/** A zip as the bytes of a file, honest or not: readers are tried on what no library would write. */
export function makeZip(entries: readonly MadeEntry[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const { local, central } = headers(entry, at)
    bodies.push(local)
    directory.push(central)
    at += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, list, end])
}

function headers(
  { name, data, stored = false, lie = {} }: MadeEntry,
  at: number,
): { local: Buffer; central: Buffer } {
  const bytes = Buffer.from(data)
  const packed = stored ? bytes : deflateRawSync(bytes, { level: 1 })
  const path = Buffer.from(name)
  const said = Buffer.alloc(26)
  said.writeUInt16LE(20, 0)
  said.writeUInt16LE(lie.flags ?? 0x800, 2)
  said.writeUInt16LE(lie.method ?? (stored ? 0 : 8), 4)
  said.writeUInt32LE(lie.crc ?? crc32(bytes), 10)
  said.writeUInt32LE(lie.packed ?? packed.length, 14)
  said.writeUInt32LE(lie.size ?? bytes.length, 18)
  said.writeUInt16LE(path.length, 22)
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(lie.at ?? at, 10)
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04'), said, path, packed]),
    central: Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), said, tail, path]),
  }
}
