import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Choices, Field } from '#web/ui/field.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { editionPath, likenessesPath, materialPath, pairPath, topicPath } from '../paths.ts'
import { decisions } from './decision.ts'
import type { Pair } from './pair.query.ts'
import { Passages } from './passages.view.tsx'
import { UseInstead } from './use-instead.view.tsx'

export type PairProps = {
  frame: Frame
  /** The edition that she came from and goes back to. */
  edition: string | undefined
  pair: Pair
  refused?: readonly string[]
}

/** Two texts side by side, passage by passage, and the decision. */
export function pairPage(props: PairProps): string {
  const { frame, edition, pair, refused } = props
  const { language } = frame
  const { overlap: say, list } = words(language).curriculum
  const { kind, shareA, shareB } = pair
  const path = pair.of === 'topic' ? topicPath : materialPath
  return page({
    frame,
    title: say.pageTitle,
    lead: kind === 'none' ? say.kinds.none : `${say.kinds[kind]} · ${say.shares(shareA, shareB)}`,
    path: [{ name: list.title, href: likenessesPath }, { name: say.pageTitle }],
    section: 'programmes',
    children: (
      <>
        <Refused language={language} reasons={refused} />
        <nav class="ways" aria-label={say.bothTexts}>
          <a href={path(pair.one.piece)}>{pair.one.title}</a>
          <a href={path(pair.other.piece)}>{pair.other.title}</a>
        </nav>
        <UseInstead {...props} />
        <Passages {...props} />
        {pair.mayDecide ? <Decide {...props} /> : <p class="muted">{say.authorsDecide}</p>}
        <p class="actions">
          <Button href={edition ? editionPath(edition) : likenessesPath}>
            {words(language).curriculum.form.back}
          </Button>
        </p>
      </>
    ),
  })
}

function Decide({ frame: { language }, edition, pair }: PairProps): JSX.Element {
  const { overlap: say, review } = words(language).curriculum
  return (
    <Section id="decide" title={say.decision}>
      <form method="post" action={pairPath(pair.one.piece, pair.other.piece, edition)}>
        <Choices
          language={language}
          name="decision"
          label={say.what}
          required
          values={pair.decision ? [pair.decision.decision] : []}
          options={decisions.map((value) => ({ value, label: say.decisions[value] }))}
        />
        <Field language={language} name="why" label={review.why} value={pair.decision?.why ?? ''} required />
        <p class="actions">
          <Button kind="main">{say.decide}</Button>
        </p>
      </form>
    </Section>
  )
}
