import type { JSX } from 'preact'
import { personPath } from '#people/paths.ts'
import { GroupRule, QualifyingRule } from '#schemes/rule.ts'
import { groupWords, qualifyingWords } from '#schemes/rule-words.ts'
import type { Measure } from '#schemes/scheme.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { ConfirmForm } from '#web/ui/behaviours.tsx'
import { Button } from '#web/ui/button.tsx'
import { Counts } from '#web/ui/counts.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { type Draft, pairsOf, versionOf } from './draft.ts'
import { DraftForm } from './draft-form.view.tsx'
import { draftPath, measurePath } from './paths.ts'
import type { RulePreview } from './preview-rule.query.ts'
import { rate } from './rate.ts'
import { measureName } from './standing.ts'
import { there } from './unit-title.ts'

export type DraftProps = {
  frame: Frame
  measure: Measure
  draft: Draft
  /** What publishing it would do; nothing was previewed yet when left out. */
  preview?: RulePreview
  refused?: string
  /** The id under which it is published, so that sending it twice publishes it once. */
  requestId: string
}

/** A version of a rule is drafted, previewed, and then published. */
export function draftPage(props: DraftProps): string {
  const { frame, measure, draft, refused } = props
  const { language } = frame
  const say = words(language).coverage.pages.draft
  return page({
    frame,
    title: say.title(measure.key),
    lead: `${measureName(language, measure)}. ${say.lead}`,
    path: [
      { name: measure.key, href: measurePath(measure.key) },
      { name: words(language).coverage.pages.rule.title },
    ],
    section: 'targets',
    children: (
      <>
        {refused !== undefined && (
          <Notice language={language} kind="wrong" title={say.wrong} live>
            {refused}
          </Notice>
        )}
        <Preview {...props} />
        <DraftForm frame={frame} measure={measure.key} draft={draft} />
      </>
    ),
  })
}

function Preview({ frame, measure, draft, preview, requestId }: DraftProps): JSX.Element | null {
  if (!preview) return null
  const { language, day } = frame
  const say = words(language).coverage.pages.draft
  const fraction = (side: RulePreview['before']) => say.fraction(rate(side), side.covered, side.population)
  return (
    <Section id="preview" title={say.previewTitle(day)}>
      <RuleWords frame={frame} draft={draft} />
      <Facts
        facts={[
          { term: say.before, value: fraction(preview.before) },
          { term: say.after, value: fraction(preview.after) },
        ]}
      />
      <Turns frame={frame} preview={preview} />
      <ConfirmForm language={language} question={say.question}>
        <form method="post" action={draftPath(measure.key)}>
          <input type="hidden" name="id" value={requestId} />
          {pairsOf(draft).map(([name, value]) => (
            <input key={name + value} type="hidden" name={name} value={value} />
          ))}
          <p class="actions">
            <Button kind="main">{say.publish}</Button>
          </p>
        </form>
      </ConfirmForm>
    </Section>
  )
}

/** The draft read back in words: what was meant may not be what was clicked. */
function RuleWords({ frame: { language }, draft }: { frame: Frame; draft: Draft }): JSX.Element | null {
  const say = words(language).coverage.pages.rule
  const { group, qualifying } = versionOf(draft)
  const [known, counted] = [GroupRule.safeParse(group), QualifyingRule.safeParse(qualifying)]
  if (!known.success || !counted.success) return null
  return (
    <Facts
      facts={[
        { term: say.group, value: groupWords(language, known.data) },
        { term: say.qualifying, value: qualifyingWords(language, counted.data).join(' ') },
      ]}
    />
  )
}

function Turns({ frame, preview }: { frame: Frame; preview: RulePreview }): JSX.Element {
  const { language } = frame
  const say = words(language).coverage.pages.draft
  const changes = preview.changes.filter(({ persons }) => persons > 0)
  if (changes.length === 0) return <p>{say.nobody}</p>
  return (
    <>
      <Counts
        language={language}
        counts={preview.changes.map(({ turn, persons }) => ({ value: persons, label: say.turns[turn] }))}
      />
      {changes.map(({ turn, first }) => (
        <details key={turn}>
          <summary>
            {say.turns[turn]} · {say.firstOnes(first.length)}
          </summary>
          <ul>
            {first.map(({ id, name }) => (
              <li key={id}>
                <a href={there(frame, personPath(id))}>{name}</a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  )
}
