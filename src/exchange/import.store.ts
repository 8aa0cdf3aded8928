import { sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import type { Writer } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import type { RefusedLine } from './plan.ts'

export async function addImport(
  trx: Writer,
  row: { id: string; fileName: string; asOf: Day; summary: unknown; actor: Actor },
): Promise<void> {
  const { account, name } = row.actor
  await sql`
    insert into exchange.import (id, file_name, as_of, summary, account, actor_name)
    values (${row.id}, ${row.fileName}, ${row.asOf}, ${JSON.stringify(row.summary)}::jsonb, ${account}, ${name})`.execute(
    trx,
  )
}

export async function addRefusedRows(trx: Writer, id: string, lines: RefusedLine[]): Promise<void> {
  if (lines.length === 0) return
  await sql`
    insert into exchange.refused_row (import, sheet, row, cells, reasons, waiting)
    select ${id}::uuid, r.sheet, r.row, r.cells::jsonb, r.reasons::jsonb, r.waiting
    from unnest(
      ${lines.map((line) => line.sheet)}::text[], ${lines.map((line) => line.row)}::int[],
      ${lines.map((line) => JSON.stringify(line.cells))}::text[], ${lines.map((line) => JSON.stringify(line.reasons))}::text[],
      ${lines.map((line) => line.waiting)}::boolean[]
    ) as r(sheet, row, cells, reasons, waiting)`.execute(trx)
}

export async function addLateRows(
  trx: Writer,
  rows: { import: string; sheet: string; row: number }[],
  act: string,
  source: string,
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into exchange.late_row (import, sheet, row, act, source)
    select l.*, ${act}::uuid, ${source}::uuid from unnest(
      ${rows.map((row) => row.import)}::uuid[], ${rows.map((row) => row.sheet)}::text[], ${rows.map((row) => row.row)}::int[]
    ) as l on conflict do nothing`.execute(trx)
}
