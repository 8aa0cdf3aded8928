import { holds } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { leadTo } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import { type Answering, part, questions, type Visit } from '#platform/http/served.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import type { PictureFile } from '../document/imported.ts'
import { printApart } from '../document/print/print-apart.ts'
import { letGo } from '../let-go.command.ts'
import { materialPath } from '../paths.ts'
import { type PieceShown, piece } from '../piece.query.ts'
import { files } from './file.query.ts'
import { filesIn } from './file-names.ts'
import type { MaterialContent } from './material.ts'
import { materialPage } from './material.view.tsx'
import { languageVersions } from './material-versions.query.ts'

/** `/tai-lieu/:piece`. */
export const showMaterial: Answering<Frame> = async (visit) => {
  const { frame, actor } = visit.var
  const { shown, content } = await materialOf(visit)
  const versions = await questions(visit)(languageVersions, { material: shown.id })
  const mayWrite = shown.worked && holds(actor, 'write')
  return visit.html(materialPage({ frame, piece: shown, content, versions, mayWrite }))
}

/** `/tai-lieu/:piece/tap.pdf`: on paper, folded to A5. */
export const sendBooklet: Answering<Frame> = async (visit) => {
  const { shown, content } = await materialOf(visit)
  const hashes = filesIn(content.document, 'pictures')
  const kept = await questions(visit)(files, { material: shown.id, hashes })
  const pictures = kept.filter(({ mediaType }) => mediaType.startsWith('image/')) as PictureFile[]
  const { document: labels, page } = words(visit.var.frame.language).materials
  const lines = [content.source, `${page.licence}: ${content.licence}`]
  const parts = [{ title: '', document: content.document }]
  const language = content.language === 'vi' ? 'vi' : visit.var.frame.language
  const bytes = await printApart({ title: content.title, lines, language, labels, parts }, pictures)
  return visit.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="tai-lieu-vun.pdf"',
  })
}

/** `POST /tai-lieu/:piece/bo-ban-rieng`: a text kept aside is let go. */
export const doLetGoMaterial: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const id = part(visit, 'piece')
  const { revision = '' } = await formTexts(visit)
  await perform(house, actor, letGo, { piece: id, revision })
  return leadTo(visit, materialPath(id), { kind: 'done', text: words(frame.language).materials.page.gone })
}

export async function materialOf(
  visit: Visit<Frame>,
): Promise<{ shown: PieceShown; content: MaterialContent }> {
  const shown = await questions(visit)(piece, { piece: part(visit, 'piece') })
  if (shown.kind !== 'material') throw new Refusal('missing', 'Không có tài liệu này trong phạm vi của bạn.')
  return { shown, content: shown.text.content as MaterialContent }
}
