import { crc32, deflateSync } from 'node:zlib'

/** A PNG of so many channels a pixel: 1 grey, 3 red green blue, 4 with opacity. `pixels` row by row, a byte each. */
export function encodePng(width: number, height: number, channels: 1 | 3 | 4, pixels: Uint8Array): Buffer {
  const line = width * channels
  const rows = Buffer.alloc((line + 1) * height)
  for (let row = 0; row < height; row++)
    rows.set(pixels.subarray(row * line, (row + 1) * line), row * (line + 1) + 1)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  head[9] = { 1: 0, 3: 2, 4: 6 }[channels]
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
