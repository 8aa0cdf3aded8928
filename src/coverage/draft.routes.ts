import { requireEverywhere } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { leadTo } from '#platform/http/flash.ts'
import { type Answering, part, questions, type Visit } from '#platform/http/served.ts'
import { newId } from '#platform/pure/id.ts'
import { Refusal } from '#platform/refusal.ts'
import { publishRule } from '#schemes/publish-rule.command.ts'
import { rules } from '#schemes/rules.query.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { type Draft, draftOf, sentDraft, versionOf } from './draft.ts'
import { draftPage } from './draft.view.tsx'
import { getMeasureShown } from './measure-shown.ts'
import { measurePath } from './paths.ts'
import { previewRule, type RulePreview } from './preview-rule.query.ts'
import { schemeShown } from './scheme-shown.query.ts'
import { shownScheme } from './shown-scheme.ts'

/** `/chi-tieu/:key/quy-tac`: a version of a rule is drafted; with a draft in the address, who would change by it. */
export const showDraft: Answering<Frame> = async (visit) => {
  const { actor, frame } = visit.var
  const ask = questions(visit)
  requireEverywhere(actor, 'rules')
  visit.header('cache-control', 'no-store')
  const scheme = await ask(schemeShown, { scheme: shownScheme, on: frame.day })
  const measure = getMeasureShown(scheme.measures, part(visit, 'key'))
  const sent = (name: string) => visit.req.queries(name) ?? []
  const common = { frame, measure, requestId: newId() }
  if (sent('since').length === 0)
    return visit.html(draftPage({ ...common, draft: await firstDraft(visit, measure.key) }))
  const draft = sentDraft(sent)
  const previewed = await tryPreview(visit, measure.key, draft)
  return visit.html(draftPage({ ...common, draft, ...previewed }), 'refused' in previewed ? 422 : 200)
}

/** The same by POST: published. */
export const doPublish: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const form = await visit.req.parseBody({ all: true })
  const sent = (name: string) => [form[name] ?? []].flat().filter((value) => typeof value === 'string')
  const measure = part(visit, 'key')
  const [id] = sent('id')
  const input = { scheme: shownScheme, measure, ...versionOf(sentDraft(sent)) }
  await perform(house, actor, publishRule, input, id ? { id } : {})
  const text = words(frame.language).coverage.pages.draft.published
  return leadTo(visit, measurePath(measure), { kind: 'done', text })
}

async function firstDraft(visit: Visit<Frame>, measure: string): Promise<Draft> {
  const { frame } = visit.var
  const versions = await questions(visit)(rules, { scheme: shownScheme, measure })
  const version = versions.findLast(({ since }) => since <= frame.day) ?? versions[0]
  if (!version) throw new Refusal('missing', `Chỉ tiêu “${measure}” chưa có quy tắc.`)
  return draftOf(version, frame.today)
}

type Previewed = { preview: RulePreview } | { refused: string }

async function tryPreview(visit: Visit<Frame>, measure: string, draft: Draft): Promise<Previewed> {
  try {
    const input = { on: visit.var.frame.day, scheme: shownScheme, measure, ...versionOf(draft) }
    return { preview: await questions(visit)(previewRule, input) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message }
    throw error
  }
}
