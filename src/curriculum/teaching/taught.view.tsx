import type { JSX } from 'preact'
import { newId } from '#platform/pure/id.ts'
import type { Frame } from '#web/frame.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, Select } from '#web/ui/field.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { sinceTaughtPath, taughtPath } from '../paths.ts'
import type { DaysTaught } from './days-taught.query.ts'

export type TaughtProps = {
  frame: Frame
  topic: string
  taught: DaysTaught
  typed?: Readonly<Record<string, string | undefined>>
  refused?: readonly string[]
}

/** When one last taught the topic and how much has changed since; and where the next day is noted. */
export function Taught(props: TaughtProps): JSX.Element | null {
  const { frame, taught, refused } = props
  const { language } = frame
  if (taught.editions.length === 0) return null
  const { taught: say } = words(language).curriculum
  return (
    <Section id="taught" title={say.title}>
      <Refused language={language} reasons={refused} />
      {taught.last ? <Last {...props} /> : <p class="muted">{say.private}</p>}
      <details open={refused !== undefined}>
        <summary>{say.form}</summary>
        <Noting {...props} />
      </details>
    </Section>
  )
}

function Last({ frame: { language }, topic, taught: { last } }: TaughtProps): JSX.Element | null {
  const { taught: say } = words(language).curriculum
  if (!last) return null
  return (
    <p>
      {say.last(last.day)} ·{' '}
      <a href={sinceTaughtPath(topic)}>{last.gone ? say.gone : say.changes(last.changes)}</a>
    </p>
  )
}

function Noting({ frame, topic, taught: { editions }, typed = {} }: TaughtProps): JSX.Element {
  const { language, today } = frame
  const { taught: say } = words(language).curriculum
  return (
    <form method="post" action={taughtPath(topic)}>
      <input type="hidden" name="id" value={newId()} />
      <Field language={language} name="day" type="date" label={say.day} value={typed.day ?? today} required />
      {editions.length > 1 && (
        <Select
          language={language}
          name="edition"
          label={say.edition}
          value={typed.edition ?? ''}
          options={[
            { value: '', label: say.ofThatDay },
            ...editions.map(({ id, title, number }) => ({ value: id, label: say.named(title, number) })),
          ]}
        />
      )}
      <p class="actions">
        <Button>{say.note}</Button>
      </p>
    </form>
  )
}
