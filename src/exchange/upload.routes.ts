import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { perform } from '#platform/command.ts'
import { leadTo } from '#platform/http/flash.ts'
import { sendFile, spreadsheet } from '#platform/http/send-file.ts'
import { type Answering, part, type Visit } from '#platform/http/served.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Frame } from '#web/frame.ts'
import { fragment } from '#web/page.tsx'
import { importUpload } from './import-upload.command.ts'
import { outcomePage } from './outcome.view.tsx'
import { importPath, uploadPath } from './paths.ts'
import { stopUpload } from './stop-upload.command.ts'
import { understoodPage } from './understood.view.tsx'
import { getUpload } from './upload.query.ts'
import { isAtWork, type Upload } from './upload.ts'
import { correctionFile, findLook, type Look, refusedPage } from './upload-folder.ts'
import { endedPage, WorkProgress, workingPage } from './working.view.tsx'

/** `/nhap-du-lieu/:upload`: how far it is, or how it was understood. */
export const showUpload: Answering<Frame> = async (visit) => {
  const upload = await uploadOf(visit)
  const { frame } = visit.var
  if (upload.state === 'imported') return leadTo(visit, importPath(upload.id))
  if (isAtWork(upload)) return visit.html(workingPage({ frame, upload }))
  if (upload.state !== 'looked') return visit.html(endedPage({ frame, upload }))
  return visit.html(understoodPage({ frame, upload, look: await lookOf(visit, upload) }))
}

/** The piece of the page that says how far the work is. */
export const showProgress: Answering<Frame> = async (visit) =>
  visit.html(fragment(WorkProgress({ frame: visit.var.frame, upload: await uploadOf(visit) })))

/** `/nhap-du-lieu/:upload/se-lam`: what importing it would do. */
export const showOutcome: Answering<Frame> = async (visit) => {
  const upload = await uploadOf(visit)
  const { house, frame } = visit.var
  if (upload.state !== 'looked' && upload.state !== 'stopped') return leadTo(visit, uploadPath(upload.id))
  const look = await lookOf(visit, upload)
  const page = pageOf(visit)
  const refused = await refusedPage(house.files, upload.id, look, page - 1)
  return visit.html(outcomePage({ frame, upload, look, refused, page }))
}

export const sendCorrection: Answering<Frame> = async (visit) => {
  const { id } = await uploadOf(visit)
  const path = correctionFile(visit.var.house.files, id)
  if (!existsSync(path)) throw gone()
  return sendFile(visit, await readFile(path), 'dong-can-sua.xlsx', spreadsheet)
}

export const doImport: Answering<Frame> = async (visit) => {
  const { house, actor } = visit.var
  const { id } = await uploadOf(visit)
  await perform(house, actor, importUpload, { upload: id })
  return leadTo(visit, uploadPath(id))
}

export const stopWork: Answering<Frame> = async (visit) => {
  const { house, actor } = visit.var
  const { id } = await uploadOf(visit)
  await perform(house, actor, stopUpload, { upload: id })
  return leadTo(visit, uploadPath(id))
}

/** The number of a page of a list, from 1. */
export function pageOf(visit: Visit<Frame>): number {
  const page = Number(visit.req.query('trang') ?? 1)
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1
}

function uploadOf(visit: Visit<Frame>): Promise<Upload> {
  const { house, actor } = visit.var
  return getUpload(house.db, actor, part(visit, 'upload'))
}

async function lookOf(visit: Visit<Frame>, { id }: Upload): Promise<Look> {
  const look = await findLook(visit.var.house.files, id)
  if (!look) throw gone()
  return look
}

function gone(): Refusal {
  return new Refusal(
    'missing',
    'Tệp này không còn ở đây. Tệp gửi lên chỉ được giữ một ngày; hãy chọn lại tệp.',
  )
}
