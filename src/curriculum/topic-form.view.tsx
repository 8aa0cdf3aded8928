import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { words } from '#web/words.ts'
import { Merging } from './merging.view.tsx'
import { topicPath } from './paths.ts'
import type { Aside, PieceShown } from './piece.query.ts'
import type { TopicContent } from './topic.ts'

type Props = {
  frame: Frame
  piece: PieceShown
  content: TopicContent
  /** A text kept aside that this saving takes in. */
  merging?: Aside
  refused?: readonly string[]
}

/** What a topic says, to be written. */
export function topicFormPage(props: Props): string {
  const { frame, piece, content, merging, refused } = props
  const { language } = frame
  const say = words(language).curriculum
  return page({
    frame,
    title: content.title || say.topic.title,
    section: 'programmes',
    children: (
      <form method="post" action={`${topicPath(piece.id)}/sua`}>
        <Refused language={language} reasons={refused} />
        {merging && <Merging frame={frame} merging={merging} />}
        <input type="hidden" name="base" value={piece.text.id} />
        <Fields language={language} content={content} />
        <p class="actions">
          <Button kind="main">{say.form.save}</Button>
          <Button href={topicPath(piece.id)}>{say.form.back}</Button>
        </p>
      </form>
    ),
  })
}

function Fields({ language, content }: { language: Frame['language']; content: TopicContent }): JSX.Element {
  const { form, periods, edition } = words(language).curriculum
  const area = (name: 'summary' | 'test' | 'lecturer') => (
    <Field language={language} name={name} type="textarea" label={form[name]} value={content[name]} />
  )
  const count = (name: keyof TopicContent['periods']) => (
    <Field
      language={language}
      name={name}
      inputmode="decimal"
      label={periods[name]}
      value={String(content.periods[name]).replace('.', ',')}
    />
  )
  const outcomes = content.outcomes.map(({ text, sign }) => (sign ? `${text} | ${sign}` : text)).join('\n')
  return (
    <>
      <Field language={language} name="title" label={form.title} value={content.title} required />
      {area('summary')}
      <Field
        language={language}
        name="outcomes"
        type="textarea"
        label={form.outcomes}
        hint={form.outcomesHint}
        value={outcomes}
      />
      {count('theory')}
      {count('discussion')}
      {count('practice')}
      {count('fieldVisit')}
      {count('selfStudy')}
      {area('test')}
      {area('lecturer')}
      <Field
        language={language}
        name="cites"
        type="textarea"
        label={edition.cites}
        hint={form.citesHint}
        value={content.cites.join('\n')}
      />
    </>
  )
}
