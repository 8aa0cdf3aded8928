import type { JSX } from 'preact'
import { there } from '#coverage/unit-title.ts'
import { levels } from '#organization/unit.ts'
import type { Frame } from '#web/frame.ts'
import { nothing } from '#web/numbers.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { words } from '#web/words.ts'
import { areaName, levelName } from './cell-words.ts'
import type { Fit } from './fit.query.ts'
import { type AreaOrNone, areasOrNone, type Cell } from './fit.ts'
import { cellPath } from './paths.ts'

export type MatrixProps = { frame: Frame; fit: Fit; measure: string }

/** Kinds of area down, levels across; in each cell its people and programmes, and a word and a shape where there is none. */
export function Matrix({ frame, fit, measure }: MatrixProps): JSX.Element {
  const { language } = frame
  const say = words(language).planning.fit
  const across = levels.filter((level) => fit.cells.some((cell) => cell.level === level))
  const down = areasOrNone.filter((area) => fit.cells.some((cell) => cell.area === area))
  const at = (level: string, area: AreaOrNone) =>
    fit.cells.find((cell) => cell.level === level && cell.area === area)
  return (
    <DataTable<AreaOrNone>
      language={language}
      caption={say.caption(measure)}
      address={frame.address}
      rows={down}
      empty={<Empty title={say.nobody}>{say.nobodyText}</Empty>}
      columns={[
        { key: 'area', heading: say.area, cell: (area) => areaName(language, area) },
        ...across.map((level) => ({
          key: level,
          heading: levelName(language, level),
          cell: (area: AreaOrNone) => <Inside frame={frame} unit={fit.unit.id} cell={at(level, area)} />,
        })),
      ]}
    />
  )
}

function Inside({ frame, unit, cell }: { frame: Frame; unit: string; cell: Cell | undefined }): JSX.Element {
  const say = words(frame.language).planning
  if (!cell) return <span class="muted">{nothing}</span>
  return (
    <>
      <a href={there(frame, cellPath(cell, unit))}>{say.people(cell.people)}</a>
      <br />
      {cell.hole ? <Hole frame={frame} /> : say.programmes(cell.programmes.length)}
    </>
  )
}

/** That there are people and no programme: a shape and a word, not a colour. */
export function Hole({ frame }: { frame: Frame }): JSX.Element {
  return (
    <strong>
      <Icon name="missing" /> {words(frame.language).planning.hole}
    </strong>
  )
}
