import type { JSX } from 'preact'
import { onDay } from '#web/address.ts'
import type { Frame } from '#web/frame.ts'
import { dayText, numberText } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { words } from '#web/words.ts'
import { holdingPath, waitingPath } from './paths.ts'
import { PlaceSelect } from './place-select.view.tsx'
import type { Waiting, WaitingUnit } from './waiting.query.ts'

export type WaitingProps = {
  frame: Frame
  list: Waiting
  mayPlace: boolean
  refused?: readonly string[] | undefined
}

/** The split units that wait, many to place at once. */
export function waitingPage({ frame, list, mayPlace, refused }: WaitingProps): string {
  const { language } = frame
  const { waiting: say } = words(language).organization.reform
  return page({
    frame,
    title: say.title,
    lead: say.lead,
    section: 'reform',
    children: (
      <form method="post" action={onDay(waitingPath, frame.day, frame.today)}>
        <Refused language={language} reasons={refused} />
        <Table frame={frame} list={list} mayPlace={mayPlace} />
        {list.more && <p class="muted">{say.more(list.units.length)}</p>}
        {list.units.length > 0 && (
          <p class="actions">
            <Button kind="main" {...(!mayPlace && { disabledReason: say.mayNot })}>
              {say.button}
            </Button>
          </p>
        )}
      </form>
    ),
  })
}

function Table({ frame, list, mayPlace }: Pick<WaitingProps, 'frame' | 'list' | 'mayPlace'>): JSX.Element {
  const { language } = frame
  const { waiting: say } = words(language).organization.reform
  return (
    <DataTable
      language={language}
      caption={say.title}
      captionHidden
      address={frame.address}
      rows={list.units}
      empty={<Empty title={say.none}>{say.noneText}</Empty>}
      columns={[
        { key: 'unit', heading: say.unit, cell: (row) => nameOf(row) },
        {
          key: 'all',
          heading: say.all,
          cell: (row) =>
            mayPlace && (
              <PlaceSelect
                name={row.unit.id}
                label={say.allOf(row.unit.name)}
                successors={row.successors}
                none={say.later}
              />
            ),
        },
        {
          key: 'branches',
          heading: say.branches,
          kind: 'number',
          cell: ({ branches }) => numberText(language, branches.length),
        },
        {
          key: 'posts',
          heading: say.posts,
          kind: 'number',
          cell: ({ posts }) => numberText(language, posts.length),
        },
        { key: 'since', heading: say.since, cell: ({ since }) => dayText(since) },
        {
          key: 'each',
          heading: say.each,
          cell: ({ unit }) => (
            <a
              href={onDay(holdingPath(unit.id), frame.day, frame.today)}
              aria-label={`${say.each}: ${unit.name}`}
            >
              {say.each}
            </a>
          ),
        },
      ]}
    />
  )
}

function nameOf({ unit, lastCode, under }: WaitingUnit): JSX.Element {
  return (
    <>
      {unit.name}
      <span class="muted"> {[lastCode && `(${lastCode})`, under].filter(Boolean).join(', ')}</span>
    </>
  )
}
