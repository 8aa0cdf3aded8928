import { type RawBuilder, sql } from 'kysely'

const input = (key: string) => sql`(j.input ->> ${sql.lit(key)})::uuid`
const told = (path: string) => sql`(j.outcome #>> ${sql.lit(path)}::text[])::int`
const rowsOf = (table: string, column = 'source') =>
  sql`(select count(*) from ${sql.table(table)} f where f.${sql.ref(column)} = j.id)`
const undoes = (key: string) =>
  sql`exists (select from platform.undone u where u.source = ${input(key)} and u.by = j.id)`

/** By the name of a command, whether all that a journal entry `j` of it tells is there. */
export const effectsOf: Record<string, RawBuilder<unknown>> = {
  'exchange.import-people': sql`
    exists (select from exchange.import i where i.id = j.id and i.summary = j.outcome)
    and ${rowsOf('people.posting')} = ${told('{postings,new}')} + ${told('{postings,changed}')}
    and ${rowsOf('records.training')} = ${told('{trainings,new}')} + ${told('{trainings,changed}')}
    and ${rowsOf('people.person', 'minted_by')} = ${told('{persons,new}')}
    and ${rowsOf('people.detail')} = ${told('{persons,new}')} + ${told('{persons,changed}')}
    and ${rowsOf('people.identifier')} = ${told('{persons,new}')}
    and ${rowsOf('exchange.refused_row', 'import')} = ${told('{postings,refused}')} + ${told('{trainings,refused}')}
    and (select count(*) from organization.act a join organization.unit u on u.minted_by = a.id
      where a.source = j.id) = ${told('{branches}')}`,
  'exchange.undo-import': sql`${undoes('import')}
    and not exists (select from people.live_posting where source = ${input('import')})
    and not exists (select from records.live_training where source = ${input('import')})
    and not exists (select from organization.live_effect e join organization.act a on a.id = e.act
      where a.source = ${input('import')})`,
  'organization.record-act': sql`
    exists (select from organization.act a where a.id = j.id and a.kind = j.outcome ->> 'kind')
    and exists (select from organization.effect e where e.act = j.id)
    and ${rowsOf('organization.unit', 'minted_by')} = jsonb_array_length(j.outcome -> 'opened')`,
  'organization.undo-act': undoes('act'),
  'records.record-training': sql`${rowsOf('records.training', 'id')} = 1`,
  'records.void-training': sql`exists (select from records.void v where v.fact = ${input('training')} and v.source = j.id)`,
  'records.revoke-training': sql`${rowsOf('records.revocation')} = 1`,
  'people.add-person': sql`
    ${rowsOf('people.person', 'id')} = 1 and ${rowsOf('people.detail')} = 1 and ${rowsOf('people.posting')} = 1`,
  'people.add-posting': sql`${rowsOf('people.posting')} = 1`,
  'people.end-posting': sql`${rowsOf('people.posting', 'id')} = 1
    and exists (select from people.void v where v.fact = ${input('posting')} and v.source = j.id)`,
  // Readings: the recount asks for them.
  'coverage.fold-changes': sql`true`,
  'coverage.recompute-coverage': sql`true`,
  // Done before the first crash.
  'schemes.adopt-scheme': sql`true`,
  'organization.declare-units': sql`true`,
  'organization.mint-branches': sql`true`,
  'people.take-in-people': sql`true`,
}

/** By table, the commands that its rows say they come from. */
export const sources: Record<string, RawBuilder<unknown>> = {
  'people.person': sql`select minted_by as source from people.person`,
  'people.detail': sql`select source from people.detail`,
  'people.posting': sql`select source from people.posting`,
  'people.void': sql`select source from people.void`,
  'records.training': sql`select source from records.training`,
  'records.void': sql`select source from records.void`,
  'records.revocation': sql`select source from records.revocation`,
  'exchange.import': sql`select id as source from exchange.import`,
  'exchange.late_row': sql`select act as source from exchange.late_row`,
  'platform.undone': sql`select by as source from platform.undone`,
}

/** The ids by which rows say that they come from a command: its own, or one that it gave to what it brought. */
export const known = sql`
  select id from platform.journal
  union all select (input ->> 'source')::uuid from platform.journal where command = 'people.take-in-people'
  union all select source from exchange.late_row`
