import { perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { leadTo } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import { type Answering, questions, type Visit } from '#platform/http/served.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { Document } from '../document/document.ts'
import { materialPath } from '../paths.ts'
import type { PieceShown } from '../piece.query.ts'
import { saveRevision } from '../save-revision.command.ts'
import { saveAndLead } from '../saved.routes.ts'
import { type EditorProps, editorPage } from './editor.view.tsx'
import { documentFromText, documentToText } from './editor-text.ts'
import { missingFiles } from './file.query.ts'
import { withFileForm } from './file-form.ts'
import { filesIn } from './file-names.ts'
import { keepFiles } from './keep-files.command.ts'
import { materialOf } from './material.routes.ts'
import type { MaterialContent } from './material.ts'
import { mostOfUpload } from './material-import.ts'
import { broughtBy, toldOf } from './material-new.routes.ts'
import { materialRevision } from './material-revision.query.ts'
import { materialTyped, saidIn, typedOf } from './material-typed.ts'
import { languageVersions } from './material-versions.query.ts'

/** `/tai-lieu/:piece/sua`. */
export const showEditor: Answering<Frame> = async (visit) => {
  const { shown, content } = await writtenOn(visit)
  const ground = await groundOf(visit, shown, visit.req.query('gop'))
  const { document } = content
  return visit.html(
    editorPage({ ...ground, typed: typedOf(content), document, text: plain(visit, document) }),
  )
}

/** The document comes as data from the editor, or as plain text from who works without scripts. */
export const doEdit: Answering<Frame> = async (visit) => {
  const { shown } = await writtenOn(visit)
  const sent = await formTexts(visit)
  const { base = shown.text.id, merges } = sent
  const typed = materialTyped(sent)
  const read = (await questions(visit)(materialRevision, { material: shown.id, revision: base })).content
  const text = sent.text ?? ''
  const given =
    sent.document === undefined ? documentFromText(text, read.document) : readDocument(sent.document)
  const done = await attempt(async () => {
    const document = soundDocument(visit, given)
    await refuseLostFiles(visit, shown.id, document)
    const versionOf = await followed(visit, read, sent.follows)
    const content = { ...read, ...saidIn(typed), versionOf, document }
    return saveAndLead(visit, materialPath(shown.id), { piece: shown.id, base, content, merges })
  })
  if (!('refused' in done)) return done.did
  const document = Document.safeParse(given).data ?? read.document
  const again = sent.document === undefined ? text : plain(visit, document)
  const ground = { ...(await groundOf(visit, shown, merges)), base, refused: done.refused }
  return visit.html(editorPage({ ...ground, typed, document, text: again }), 422)
}

/** `POST /tai-lieu/:piece/nhap`: the text of a file takes the place of the document, as a revision of its own. */
export const doImportFile: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const { shown, content } = await writtenOn(visit)
  return withFileForm(visit.req.raw, house, { each: mostOfUpload, count: 1 }, async (form) => {
    const { base = shown.text.id } = form.texts
    const done = await attempt(async () => {
      if (form.files.length === 0 && !form.problem)
        throw new Refusal('invalid', 'Chưa có tệp nào. Hãy chọn tệp Word (.docx) hoặc PDF rồi gửi lại.')
      const read = (await questions(visit)(materialRevision, { material: shown.id, revision: base })).content
      const brought = await broughtBy(form)
      const files = brought.files.map(({ bytes }) => bytes)
      await perform(house, actor, keepFiles, { material: shown.id, files })
      const said = { ...read, document: brought.document }
      const { outcome } = await perform(house, actor, saveRevision, { piece: shown.id, base, content: said })
      const { aside } = words(frame.language).curriculum.form
      return outcome.saved === 'aside'
        ? ({ kind: 'late', text: aside } as const)
        : ({ kind: 'done', text: toldOf(frame, brought).join(' ') } as const)
    })
    if ('refused' in done) {
      const { document } = content
      const ground = { ...(await groundOf(visit, shown)), refused: done.refused }
      return visit.html(
        editorPage({ ...ground, typed: typedOf(content), document, text: plain(visit, document) }),
        422,
      )
    }
    return leadTo(visit, materialPath(shown.id), done.did)
  })
}

async function writtenOn(visit: Visit<Frame>): Promise<{ shown: PieceShown; content: MaterialContent }> {
  const found = await materialOf(visit)
  if (!found.shown.worked) throw new Refusal('missing', 'Không có tài liệu này trong phạm vi soạn của bạn.')
  return found
}

async function groundOf(
  visit: Visit<Frame>,
  shown: PieceShown,
  merges?: string,
): Promise<Pick<EditorProps, 'frame' | 'material' | 'base' | 'merging' | 'newer'>> {
  const merging = shown.asides.find(({ id }) => id === merges)
  const versions = await questions(visit)(languageVersions, { material: shown.id })
  const original = versions.find((one) => one.original)
  const stale = versions.some(({ id, stale }) => id === shown.id && stale)
  const newer = stale && original ? { ...original, material: original.id } : undefined
  return { frame: visit.var.frame, material: shown.id, base: shown.text.id, merging, newer }
}

/** Which text of its original a version follows: the one its writer says it now does, or the same as before. */
async function followed(
  visit: Visit<Frame>,
  { versionOf }: MaterialContent,
  revision: string | undefined,
): Promise<MaterialContent['versionOf']> {
  if (!versionOf || !revision) return versionOf
  const { material } = versionOf
  const { id } = await questions(visit)(materialRevision, { material, revision })
  return { material, revision: id }
}

function plain({ var: { frame } }: Visit<Frame>, document: Document): string {
  return documentToText(document, words(frame.language).materials.edit.block)
}

function readDocument(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function soundDocument({ var: { frame } }: Visit<Frame>, given: unknown): Document {
  const sound = Document.safeParse(given)
  if (sound.success) return sound.data
  throw new Refusal('invalid', words(frame.language).materials.edit.unreadable)
}

/** A picture that was copied from another material is named but not here. */
async function refuseLostFiles(visit: Visit<Frame>, material: string, document: Document): Promise<void> {
  const lost = await questions(visit)(missingFiles, { material, hashes: filesIn(document) })
  if (lost.length === 0) return
  throw new Refusal('invalid', words(visit.var.frame.language).materials.edit.lost(lost.length))
}
