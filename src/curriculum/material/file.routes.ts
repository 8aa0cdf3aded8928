import { readFile } from 'node:fs/promises'
import { perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { type Answering, part, questions } from '#platform/http/served.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Frame } from '#web/frame.ts'
import { files } from './file.query.ts'
import { mostOfOneFile } from './file.ts'
import { withFileForm } from './file-form.ts'
import { byteRange } from './file-range.ts'
import { keepFiles } from './keep-files.command.ts'
import { materialOf } from './material.routes.ts'

/** `/tai-lieu/:piece/tep/:hash`: its name says its bytes, so it may be kept for ever. It can do nothing but be shown. */
export const sendFileOf: Answering<Frame> = async (visit) => {
  const hash = part(visit, 'hash')
  const [file] = await questions(visit)(files, { material: part(visit, 'piece'), hashes: [hash] })
  if (!file) throw new Refusal('missing', 'Không có tệp này trong tài liệu.')
  const { mediaType, bytes } = file
  const headers = {
    'content-type': mediaType === 'text/vtt' ? 'text/vtt; charset=utf-8' : mediaType,
    'cache-control': 'private, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
  }
  const range = byteRange(visit.req.header('range'), bytes.length)
  if (!range) return visit.body(new Uint8Array(bytes), 200, headers)
  const { from, to } = range
  const part206 = new Uint8Array(bytes.subarray(from, to + 1))
  return visit.body(part206, 206, { ...headers, 'content-range': `bytes ${from}-${to}/${bytes.length}` })
}

/** `POST /tai-lieu/:piece/tep`: the editor sends a picture, recording or subtitles and is told its name, or why not. */
export const takeFileOf: Answering<Frame> = async (visit) => {
  const { house, actor } = visit.var
  const { shown } = await materialOf(visit)
  const done = await attempt(() =>
    withFileForm(
      visit.req.raw,
      house,
      { each: mostOfOneFile, count: 1 },
      async ({ files: [sent], problem }) => {
        if (problem || !sent)
          throw new Refusal('invalid', problem ?? 'Chưa có tệp nào. Hãy chọn tệp rồi gửi lại.')
        const bytes = new Uint8Array(await readFile(sent.path))
        const { outcome } = await perform(house, actor, keepFiles, { material: shown.id, files: [bytes] })
        return outcome
      },
    ),
  )
  if ('refused' in done) return visit.json({ refused: done.refused.join(' ') }, 422)
  return visit.json(done.did[0] ?? null)
}
