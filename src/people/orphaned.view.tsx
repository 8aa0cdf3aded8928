import type { JSX } from 'preact'
import type { FoundUnit } from '#organization/find-units.query.ts'
import { UnitChoice } from '#organization/unit-choice.tsx'
import { onDay } from '#web/address.ts'
import type { Frame } from '#web/frame.ts'
import { dayText } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { words } from '#web/words.ts'
import type { Orphaned } from './orphaned.query.ts'
import { orphanedPath, personPath } from './paths.ts'
import { titleText } from './title-words.ts'

export type OrphanedProps = {
  frame: Frame
  list: Orphaned
  mayPlace: boolean
  typed: Record<string, string | undefined>
  choices?: readonly FoundUnit[]
  refused?: readonly string[]
}

/** Posts that lost their unit, to place in another, many at once. */
export function orphanedPage(props: OrphanedProps): string {
  const { frame, list, mayPlace, typed, choices, refused } = props
  const { language } = frame
  const { orphaned: say, waiting } = words(language).organization.reform
  return page({
    frame,
    title: say.title,
    lead: say.lead,
    section: 'reform',
    children: (
      <form method="post" action={onDay(orphanedPath, frame.day, frame.today)}>
        <Refused language={language} reasons={refused} />
        <Table {...props} />
        {list.more && <p class="muted">{say.more(list.posts.length)}</p>}
        {list.posts.length > 0 && mayPlace && (
          <UnitChoice
            language={language}
            name="unit"
            label={say.to}
            hint={say.toHint}
            text={typed.unit}
            choices={choices}
            choose={say.several}
          />
        )}
        {list.posts.length > 0 && (
          <p class="actions">
            <Button kind="main" {...(!mayPlace && { disabledReason: waiting.mayNot })}>
              {say.button}
            </Button>
          </p>
        )}
      </form>
    ),
  })
}

function Table({ frame, list, mayPlace, typed }: OrphanedProps): JSX.Element {
  const { language, day, today } = frame
  const { orphaned: say } = words(language).organization.reform
  return (
    <DataTable
      language={language}
      caption={say.title}
      captionHidden
      address={frame.address}
      rows={list.posts}
      empty={<Empty title={say.none} />}
      columns={[
        {
          key: 'who',
          heading: say.who,
          cell: ({ person, name }) => <a href={onDay(personPath(person), day, today)}>{name}</a>,
        },
        { key: 'title', heading: say.post, cell: ({ title }) => titleText(language, title) },
        { key: 'unit', heading: say.unit, cell: ({ unit }) => unit.name },
        { key: 'day', heading: say.day, cell: (post) => dayText(post.day) },
        {
          key: 'choose',
          heading: say.choose,
          cell: ({ posting, name }) =>
            mayPlace && (
              <input
                type="checkbox"
                name={posting}
                value="1"
                checked={typed[posting] === '1'}
                aria-label={say.chooseOf(name)}
              />
            ),
        },
      ]}
    />
  )
}
