import type { JSX } from 'preact'
import { onDay } from '#web/address.ts'
import type { Frame } from '#web/frame.ts'
import { dayText } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Field, Select } from '#web/ui/field.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { holdingPath, personPath, waitingPath } from './paths.ts'
import { PlaceSelect } from './place-select.view.tsx'
import { titleText } from './title-words.ts'
import type { WaitingUnit } from './waiting.query.ts'

export type HoldingProps = {
  frame: Frame
  held: WaitingUnit
  typed: Record<string, string | undefined>
  mayPlace: boolean
  refused?: readonly string[]
}

/** One split unit: where each of its branches and posts went. */
export function holdingPage(props: HoldingProps): string {
  const { frame, held, mayPlace, typed, refused } = props
  const { language } = frame
  const { holding: say, waiting } = words(language).organization.reform
  return page({
    frame,
    title: say.title(held.unit.name),
    lead: say.lead(held.since, [held.lastCode && `(${held.lastCode})`, held.under].filter(Boolean).join(' ')),
    section: 'reform',
    children: (
      <form method="post" action={onDay(holdingPath(held.unit.id), frame.day, frame.today)}>
        <Refused language={language} reasons={refused} />
        {held.branches.length > 0 && <Branches {...props} />}
        {held.posts.length > 0 && <Posts {...props} />}
        {mayPlace && (
          <>
            <Select
              language={language}
              name="rest"
              label={say.rest}
              required
              value={typed.rest ?? ''}
              options={[
                { value: '', label: say.restNone },
                ...held.successors.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <Field language={language} name="basis" label={say.basis} value={typed.basis ?? ''} />
          </>
        )}
        <p class="actions">
          <Button kind="main" {...(!mayPlace && { disabledReason: waiting.mayNot })}>
            {say.button}
          </Button>
          <Button href={onDay(waitingPath, frame.day, frame.today)}>{waiting.title}</Button>
        </p>
      </form>
    ),
  })
}

function Branches({ frame, held, typed, mayPlace }: HoldingProps): JSX.Element {
  const { holding: say, waiting } = words(frame.language).organization.reform
  return (
    <Section id="branches" title={say.branches}>
      <DataTable
        language={frame.language}
        caption={say.branches}
        captionHidden
        address={frame.address}
        rows={held.branches}
        columns={[
          { key: 'name', heading: say.name, cell: ({ name }) => name },
          {
            key: 'to',
            heading: say.to,
            cell: ({ id, name }) =>
              mayPlace && (
                <PlaceSelect
                  name={id}
                  label={say.toOf(name)}
                  successors={held.successors}
                  none={waiting.later}
                  value={typed[id]}
                />
              ),
          },
        ]}
      />
    </Section>
  )
}

function Posts({ frame, held, typed, mayPlace }: HoldingProps): JSX.Element {
  const { language, day, today } = frame
  const { holding: say, waiting } = words(language).organization.reform
  return (
    <Section id="posts" title={say.posts}>
      <DataTable
        language={language}
        caption={say.posts}
        captionHidden
        address={frame.address}
        rows={held.posts}
        columns={[
          {
            key: 'name',
            heading: say.holder,
            cell: ({ person, name }) => <a href={onDay(personPath(person), day, today)}>{name}</a>,
          },
          { key: 'title', heading: say.name, cell: ({ title }) => titleText(language, title) },
          { key: 'from', heading: say.from, cell: ({ from }) => dayText(from) },
          {
            key: 'to',
            heading: say.to,
            cell: ({ posting, name }) =>
              mayPlace && (
                <PlaceSelect
                  name={posting}
                  label={say.toOf(name)}
                  successors={held.successors}
                  none={waiting.later}
                  value={typed[posting]}
                />
              ),
          },
        ]}
      />
    </Section>
  )
}
