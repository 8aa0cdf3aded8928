import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { numberText } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { AddTopic, type Choosable } from './add-topic.view.tsx'
import { Asides } from './asides.view.tsx'
import type { EditionShown } from './edition.query.ts'
import { titlesIn } from './edition-titles.ts'
import { Electives } from './electives/electives.view.tsx'
import type { ElectivesChosen } from './electives/electives-chosen.query.ts'
import type { FoundLikeness } from './likeness/likenesses.query.ts'
import { LikenessesOfEdition } from './likeness/of-edition.view.tsx'
import type { ProgrammesAlike } from './likeness/programmes-alike.query.ts'
import { editionPath, programmePath } from './paths.ts'
import { PracticeMeter } from './practice/practice-meter.view.tsx'
import { NextSteps } from './review/next-steps.view.tsx'
import { Retired } from './review/retired.view.tsx'
import { isWritable } from './review/review.ts'
import { StepsTaken } from './review/steps-taken.view.tsx'
import { TopicsTable } from './topics-table.view.tsx'

/** What the asker may do with it besides reading. */
export type Rights = { write: boolean; appraise: boolean; approve: boolean; retire: boolean }
export type EditionProps = {
  frame: Frame
  edition: EditionShown
  may: Rights
  /** Topics that may be used again. */
  others: readonly Choosable[]
  /** What its texts, and it as a whole, are like; only for who works on it. */
  alike: { texts: readonly FoundLikeness[]; programmes: readonly ProgrammesAlike[] }
  /** Which electives are taught where; null: nothing to choose, or not yet published. */
  electives: ElectivesChosen | null
  refused?: readonly string[]
  /** What was typed into the form that was refused. */
  typed?: Readonly<Record<string, string | undefined>>
}

/** An edition: what it is for, its topics with their periods, how much is practice, and its way to approval. */
export function editionPage(props: EditionProps): string {
  const { frame, edition, may, electives, refused } = props
  const { language } = frame
  const say = words(language).curriculum
  const writable = may.write && isWritable(edition.state)
  return page({
    frame,
    title: edition.content.title,
    lead: say.edition.lead(edition.number, say.states[edition.state]),
    path: [
      { name: edition.content.title, href: programmePath(edition.programme) },
      { name: say.editions.nth(edition.number) },
    ],
    section: 'programmes',
    actions: writable && <Button href={`${editionPath(edition.id)}/sua`}>{say.edition.edit}</Button>,
    children: (
      <>
        <Refused language={language} reasons={refused} />
        <Retired {...props} />
        <Asides
          frame={frame}
          asides={edition.asides}
          address={editionPath(edition.id)}
          titles={titlesIn(edition)}
        />
        {edition.retired === null && <Due {...props} />}
        <About {...props} />
        <Section id="topics" title={say.edition.topics}>
          <TopicsTable
            frame={frame}
            edition={edition}
            writable={writable}
            chosen={electives?.chosen ?? null}
          />
          {edition.content.electives > 0 && electives === null && (
            <p class="muted">{say.edition.chosen(edition.content.electives)}</p>
          )}
          {writable && <AddTopic {...props} />}
        </Section>
        {electives && <Electives frame={frame} edition={edition} electives={electives} />}
        <PracticeMeter frame={frame} edition={edition} electives={electives} />
        {edition.worked && (
          <LikenessesOfEdition
            frame={frame}
            edition={edition.id}
            found={props.alike.texts}
            programmes={props.alike.programmes}
          />
        )}
        {edition.worked && (
          <Section id="review" title={say.review.title}>
            <StepsTaken frame={frame} edition={edition} />
            <NextSteps {...props} />
          </Section>
        )}
      </>
    ),
  })
}

function Due({ frame: { language, today }, edition: { due } }: EditionProps): JSX.Element | null {
  const { edition: say } = words(language).curriculum
  const past = due.day !== null && due.day <= today
  if (!past && due.laws.length === 0) return null
  return (
    <Notice language={language} kind="late" title={say.dueTitle}>
      <ul>
        {past && due.day && <li>{say.due(due.day)}</li>}
        {due.laws.map(({ law, day, what }) => (
          <li key={law + day}>{say.law(law, day, what)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function About({ frame: { language }, edition: { content } }: EditionProps): JSX.Element {
  const { curriculum, schemes } = words(language)
  const say = curriculum.edition
  const listed = (keys: readonly string[], said: Record<string, string>) =>
    keys.map((key) => said[key]).join(', ')
  const facts = [
    [say.objectives, content.objectives],
    [say.audience, content.audience],
    [say.levels, listed(content.levels, curriculum.levels)],
    [say.areas, listed(content.areas, curriculum.areas)],
    [say.contents, listed(content.contents, schemes.contents)],
    [say.form, `${schemes.forms[content.form]}${content.gate ? `. ${say.gate}.` : ''}`],
    [say.classSize, content.classSize === null ? '' : numberText(language, content.classSize)],
    [say.cites, content.cites.join('; ')],
  ] as const
  return (
    <Section id="about" title={say.about}>
      <Facts facts={facts.filter(([, value]) => value !== '').map(([term, value]) => ({ term, value }))} />
    </Section>
  )
}
