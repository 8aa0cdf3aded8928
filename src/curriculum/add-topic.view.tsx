import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, Select } from '#web/ui/field.tsx'
import { words } from '#web/words.ts'
import type { EditionShown } from './edition.query.ts'
import { editionPath } from './paths.ts'

/** A topic or material that may be used again. */
export type Choosable = { id: string; title: string }

type Props = { frame: Frame; edition: EditionShown; others: readonly Choosable[] }

/** A topic is written anew, or one there is is used again: shared, not copied. */
export function AddTopic({ frame: { language }, edition, others }: Props): JSX.Element {
  const { edition: say } = words(language).curriculum
  const used = new Set(edition.content.topics.map(({ topic }) => topic))
  const free = others.filter(({ id }) => !used.has(id))
  return (
    <details>
      <summary>{say.addTopic}</summary>
      <form method="post" action={`${editionPath(edition.id)}/chuyen-de`}>
        <input type="hidden" name="base" value={edition.revision} />
        <Field language={language} name="title" label={say.newTopic} autocomplete="off" />
        {free.length > 0 && (
          <Select
            language={language}
            name="topic"
            label={say.oldTopic}
            options={[
              { value: '', label: say.noOld },
              ...free.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
        )}
        <p class="actions">
          <Button>{say.addTopic}</Button>
        </p>
      </form>
    </details>
  )
}
