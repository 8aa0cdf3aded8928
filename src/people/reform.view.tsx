import type { JSX } from 'preact'
import type { KnownAct } from '#organization/acts.query.ts'
import { actPath } from '#organization/paths.ts'
import { onDay } from '#web/address.ts'
import type { Frame } from '#web/frame.ts'
import { dayText, nothing, numberText } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { Counts } from '#web/ui/counts.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { orphanedPath, settlePath, waitingPath } from './paths.ts'

/** How many, and whether there are more still. */
export type Counted = { count: number; more: boolean }

export type ReformProps = {
  frame: Frame
  counts: Record<'waiting' | 'orphaned' | 'settle', Counted>
  /** Null where the reader does not read the country. */
  acts: readonly KnownAct[] | null
}

/** What waits after reorganisations, and the acts recorded. */
export function reformPage({ frame, counts, acts }: ReformProps): string {
  const { reform } = words(frame.language).organization
  return page({
    frame,
    title: reform.title,
    lead: reform.lead,
    section: 'reform',
    children: (
      <>
        <Todo frame={frame} counts={counts} />
        {acts && <Acts frame={frame} acts={acts} />}
        {acts && (
          <p class="muted">
            {reform.cli} <code>vun import units</code>, <code>vun import reform</code>.
          </p>
        )}
      </>
    ),
  })
}

function Todo({ frame, counts }: Pick<ReformProps, 'frame' | 'counts'>): JSX.Element {
  const { todo } = words(frame.language).organization.reform
  const there = (path: string) => onDay(path, frame.day, frame.today)
  const paths = { waiting: waitingPath, orphaned: orphanedPath, settle: settlePath }
  const all = (['waiting', 'orphaned', 'settle'] as const).map((what) => ({ what, ...counts[what] }))
  return (
    <Section id="todo" title={todo.title}>
      {all.every(({ count }) => count === 0) ? (
        <p>{todo.none}</p>
      ) : (
        <Counts
          language={frame.language}
          counts={all.map(({ what, count, more }) => ({
            value: count,
            label: more ? todo.orMore(todo[what]) : todo[what],
            kind: 'late' as const,
            href: there(paths[what]),
          }))}
        />
      )}
    </Section>
  )
}

function Acts({ frame, acts }: { frame: Frame; acts: readonly KnownAct[] }): JSX.Element {
  const { language } = frame
  const { acts: say } = words(language).organization.reform
  return (
    <Section id="acts" title={say.title}>
      <DataTable
        language={language}
        caption={say.title}
        captionHidden
        address={frame.address}
        rows={acts}
        empty={<Empty title={say.none}>{say.noneText}</Empty>}
        columns={[
          { key: 'what', heading: say.what, cell: ({ id, title }) => <a href={actPath(id)}>{title}</a> },
          { key: 'day', heading: say.day, cell: ({ day }) => dayText(day), value: ({ day }) => day },
          { key: 'kind', heading: say.kind, cell: ({ kind }) => say.kinds[kind] },
          {
            key: 'units',
            heading: say.units,
            kind: 'number',
            cell: ({ units }) => numberText(language, units),
          },
          {
            key: 'opened',
            heading: say.opened,
            kind: 'number',
            cell: ({ opened }) => numberText(language, opened),
          },
          { key: 'basis', heading: say.basis, cell: ({ basis }) => basis ?? nothing },
          { key: 'state', heading: say.state, cell: ({ undone }) => (undone ? say.undone : say.stands) },
        ]}
      />
    </Section>
  )
}
