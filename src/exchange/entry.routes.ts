import { perform } from '#platform/command.ts'
import { leadTo } from '#platform/http/flash.ts'
import { sendFile, spreadsheet } from '#platform/http/send-file.ts'
import type { Answering, Visit } from '#platform/http/served.ts'
import { parseDay } from '#platform/pure/day.ts'
import { newId } from '#platform/pure/id.ts'
import { ask } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Frame } from '#web/frame.ts'
import { entryPage } from './entry.view.tsx'
import { listImports } from './imports.query.ts'
import { lookAtUpload } from './look-at-upload.command.ts'
import { uploadPath } from './paths.ts'
import { receiveFile } from './receive-file.ts'
import { mostBytes } from './upload.ts'
import { makeUploadFolder, removeUploadFolder } from './upload-folder.ts'
import { writtenApart } from './write-apart.ts'

/** `/nhap-du-lieu`: step one, and what was imported before. */
export const showEntry: Answering<Frame> = async (visit) => visit.html(await entry(visit))

/** The file comes in as it is sent, and is looked at by the queue. */
export const takeFile: Answering<Frame> = async (visit) => {
  const { house, actor } = visit.var
  // Who may not enter anything sends 64 MB for nothing.
  await ask(house, actor, listImports, {})
  const id = newId()
  try {
    const path = await makeUploadFolder(house.files, id)
    const { fileName, bytes, texts } = await receiveFile(visit.req.raw, path, mostBytes)
    const asOf = parseDay(texts.asOf ?? '') ?? house.today()
    await perform(house, actor, lookAtUpload, {
      upload: id,
      fileName: fileName.slice(-300),
      bytes,
      asOf,
    })
    return leadTo(visit, uploadPath(id))
  } catch (error) {
    await removeUploadFolder(house.files, id)
    if (error instanceof Refusal && error.kind === 'invalid')
      return visit.html(await entry(visit, error.message), 422)
    throw error
  }
}

export const sendTemplate: Answering<Frame> = async (visit) =>
  sendFile(visit, await writtenApart(null), 'mau-danh-sach-vun.xlsx', spreadsheet)

async function entry({ var: { house, actor, frame } }: Visit<Frame>, problem?: string): Promise<string> {
  const imports = await ask(house, actor, listImports, {})
  return entryPage({ frame, imports, problem })
}
