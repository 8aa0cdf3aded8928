import { perform } from '#platform/command.ts'
import { leadTo } from '#platform/http/flash.ts'
import { sendFile, spreadsheet } from '#platform/http/send-file.ts'
import { type Answering, part, type Visit } from '#platform/http/served.ts'
import { Id, parse } from '#platform/parse.ts'
import { ask } from '#platform/query.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { mostCorrections } from './correction.ts'
import { importPage } from './import.view.tsx'
import { getImport, type KnownImport } from './imports.query.ts'
import { importPath } from './paths.ts'
import { refusedRows } from './refused-rows.query.ts'
import { undoImport } from './undo-import.command.ts'
import { pageOf } from './upload.routes.ts'
import { refusedPerPage, toCorrect } from './upload-folder.ts'
import { writtenApart } from './write-apart.ts'

/** `/nhap-du-lieu/lan/:import`: what an import brought, for ever. */
export const showImport: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const known = await importOf(visit)
  const page = pageOf(visit)
  const refused = await ask(house, actor, refusedRows, {
    import: known.id,
    from: (page - 1) * refusedPerPage,
    limit: refusedPerPage,
  })
  return visit.html(importPage({ frame, known, refused, page }))
}

export const sendImportCorrection: Answering<Frame> = async (visit) => {
  const { house, actor } = visit.var
  const { id } = await importOf(visit)
  const refused = await ask(house, actor, refusedRows, { import: id, limit: mostCorrections })
  return sendFile(visit, await writtenApart(toCorrect(refused)), 'dong-can-sua.xlsx', spreadsheet)
}

export const doUndoImport: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const { id, fileName } = await importOf(visit)
  await perform(house, actor, undoImport, { import: id })
  const text = words(frame.language).exchange.done.undoDone(fileName)
  return leadTo(visit, importPath(id), { kind: 'done', text })
}

function importOf(visit: Visit<Frame>): Promise<KnownImport> {
  const { house, actor } = visit.var
  return getImport({ db: house.db, actor }, parse(Id, part(visit, 'import')))
}
