import type { JSX } from 'preact'
import { unitPath } from '#organization/paths.ts'
import type { Frame } from '#web/frame.ts'
import { nothing, numberText, rateText } from '#web/numbers.ts'
import { Spark } from '#web/pictures/spark.tsx'
import { Bar } from '#web/ui/bar.tsx'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { words } from '#web/words.ts'
import type { ChildRow } from './child-rows.ts'
import { listPath } from './paths.ts'
import type { Goal } from './standing.ts'
import { there } from './unit-title.ts'

export type UnitsTableProps = {
  frame: Frame
  caption: string
  rows: readonly ChildRow[]
  measure: string
  goal: Goal | undefined
  sort?: string | undefined
  /** The columns that are shown; a narrow table leaves some out. */
  show?: readonly ColumnKey[]
}

export const columnKeys = ['unit', 'bar', 'rate', 'fraction', 'distance', 'trend', 'next'] as const
type ColumnKey = (typeof columnKeys)[number]

/** Units under a unit, as a table that is a picture: name, bar, rate, fraction, distance, trend, what to do next. */
export function UnitsTable({
  frame,
  caption,
  rows,
  measure,
  goal,
  sort,
  show = columnKeys,
}: UnitsTableProps): JSX.Element {
  const columns = columnsOf(frame, measure, goal).filter(({ key }) => show.includes(key as ColumnKey))
  return (
    <DataTable
      language={frame.language}
      caption={caption}
      columns={columns}
      rows={rows}
      address={frame.address}
      {...(sort !== undefined && { sort })}
      complete
    />
  )
}

function columnsOf(frame: Frame, measure: string, goal: Goal | undefined): Column<ChildRow>[] {
  const { language } = frame
  const { columns: say } = words(language).coverage.pages
  return [
    {
      key: 'unit',
      heading: say.unit,
      sortable: true,
      value: ({ unit }) => unit.name,
      cell: ({ unit }) => <UnitCell frame={frame} unit={unit} />,
    },
    {
      key: 'bar',
      heading: say.progress,
      kind: 'bar',
      cell: ({ reading, late }) => (
        <Bar language={language} rate={reading.rate} late={late} {...(goal && { goal: goal.goal })} />
      ),
    },
    {
      key: 'rate',
      heading: say.rate,
      kind: 'number',
      sortable: true,
      value: ({ reading }) => reading.rate,
      cell: ({ reading }) => rateText(language, reading.rate),
    },
    {
      key: 'fraction',
      heading: say.fraction,
      kind: 'number',
      sortable: true,
      value: ({ reading }) => reading.population,
      cell: ({ reading }) => fractionOf(frame, reading),
    },
    {
      key: 'distance',
      heading: say.distance,
      kind: 'number',
      sortable: true,
      value: ({ distance }) => distance,
      cell: ({ distance }) => (distance > 0 ? numberText(language, distance) : nothing),
    },
    {
      key: 'trend',
      heading: say.trend,
      kind: 'trend',
      cell: ({ rates }) => <Spark language={language} rates={rates} />,
    },
    {
      key: 'next',
      heading: say.next,
      cell: (row) => <NextStep frame={frame} measure={measure} row={row} />,
    },
  ]
}

function fractionOf({ language }: Frame, { covered, population }: ChildRow['reading']): string {
  if (population === 0) return nothing
  return `${numberText(language, covered)} / ${numberText(language, population)}`
}

function UnitCell({ frame, unit }: { frame: Frame; unit: ChildRow['unit'] }): JSX.Element {
  return (
    <>
      <a href={there(frame, unitPath(unit.id))}>{unit.name}</a>
      {unit.unconfirmed && (
        <>
          {' '}
          <small class="muted">({words(frame.language).coverage.pages.children.unconfirmed})</small>
        </>
      )}
    </>
  )
}

/** What the row asks for: the people who are missing, or else nothing. */
function NextStep({ frame, measure, row }: { frame: Frame; measure: string; row: ChildRow }): JSX.Element {
  const missing = row.reading.population - row.reading.covered
  if (missing === 0) return <span class="muted">{nothing}</span>
  const path = listPath(measure, { unit: row.unit.id, side: 'missing' })
  return <a href={there(frame, path)}>{words(frame.language).coverage.pages.seeMissing(missing)}</a>
}
