import { holds } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { leadTo } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import { type Answering, part, questions, type Visit } from '#platform/http/served.ts'
import { newId } from '#platform/pure/id.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import type { Imported } from '../document/imported.ts'
import { materialPath } from '../paths.ts'
import { piece } from '../piece.query.ts'
import { addMaterial } from './add-material.command.ts'
import { addVersion } from './add-version.command.ts'
import { type FileForm, withFileForm } from './file-form.ts'
import { materialOf } from './material.routes.ts'
import { importInLine, mostOfUpload } from './material-import.ts'
import { newMaterialPage, newVersionPage } from './material-new.view.tsx'
import { materialTyped, saidIn } from './material-typed.ts'
import { languageVersions } from './material-versions.query.ts'

/** `/chuyen-de/:piece/tai-lieu-moi`. */
export const showNewMaterial: Answering<Frame> = async (visit) =>
  visit.html(
    newMaterialPage({ frame: visit.var.frame, topic: await topicOf(visit), typed: materialTyped({}) }),
  )

export const doAddMaterial: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const topic = await topicOf(visit)
  return withFileForm(visit.req.raw, house, { each: mostOfUpload, count: 1 }, async (form) => {
    const typed = materialTyped(form.texts)
    const material = newId()
    const done = await attempt(async () => {
      const said = saidIn(typed)
      const { document, files, notes } = await broughtBy(form)
      const bytes = files.map((file) => file.bytes)
      await perform(house, actor, addMaterial, {
        ...{ material, topic: topic.id, files: bytes },
        content: { ...said, document },
      })
      return { document, files, notes }
    })
    if ('refused' in done) {
      const hadFile = form.files.length > 0
      return visit.html(newMaterialPage({ frame, topic, typed, refused: done.refused, hadFile }), 422)
    }
    const text = [words(frame.language).materials.form.created, ...toldOf(frame, done.did)].join(' ')
    return leadTo(visit, materialPath(material), { kind: 'done', text })
  })
}

/** `/tai-lieu/:piece/ban-moi`: the same in another language. */
export const showNewVersion: Answering<Frame> = async (visit) =>
  visit.html(newVersionPage({ frame: visit.var.frame, ...(await versionGround(visit)) }))

export const doAddVersion: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const ground = await versionGround(visit)
  const { language } = await formTexts(visit)
  const version = newId()
  const input = { version, material: ground.material.id, language }
  const done = await attempt(() => perform(house, actor, addVersion, input))
  if ('refused' in done) return visit.html(newVersionPage({ frame, ...ground, refused: done.refused }), 422)
  const text = words(frame.language).materials.form.versionMade
  return leadTo(visit, `${materialPath(version)}/sua`, { kind: 'done', text })
}

/** What came in the file of a form; without one an empty document. */
export async function broughtBy({ files: [file], problem }: FileForm): Promise<Imported> {
  if (problem) throw new Refusal('invalid', problem)
  return file ? importInLine(file.path) : { document: { type: 'doc', content: [] }, files: [], notes: [] }
}

/** How much came in, and what could not be kept. */
export function toldOf({ language }: Frame, { document, files, notes }: Imported): string[] {
  const blocks = document.content.length
  return blocks === 0 ? [] : [words(language).materials.form.brought(blocks, files.length), ...notes]
}

async function topicOf(visit: Visit<Frame>): Promise<{ id: string; title: string }> {
  const { id, kind, worked, text } = await questions(visit)(piece, { piece: part(visit, 'piece') })
  if (kind !== 'topic' || !worked)
    throw new Refusal('missing', 'Không có chuyên đề này trong phạm vi soạn của bạn.')
  // Who may not write here sends a file for nothing.
  if (!holds(visit.var.actor, 'write'))
    throw new Refusal('forbidden', 'Bạn không có vai trò soạn chương trình.')
  return { id, title: text.content.title }
}

async function versionGround(visit: Visit<Frame>) {
  const { shown, content } = await materialOf(visit)
  const versions = await questions(visit)(languageVersions, { material: shown.id })
  return {
    material: { id: shown.id, title: content.title },
    there: versions.map(({ language }) => language as string),
  }
}
