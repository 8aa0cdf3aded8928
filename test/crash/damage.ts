import { type RawBuilder, sql } from 'kysely'
import { addFormerUnits } from '#access/former.store.ts'
import { recomputeCoverage } from '#coverage/recompute-coverage.command.ts'
import { deriveTree } from '#organization/tree.store.ts'
import { deriveTenure } from '#people/tenure.store.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import { effectsOf, known, sources } from './effects.ts'

/** Whatever is not as it would be had nobody been killed, in words. Counting again waits for whoever a dead Node left at work. */
export async function findDamage(house: House, acknowledged: ReadonlySet<string>): Promise<string[]> {
  const { outcome } = await perform(house, localAdministrator, recomputeCoverage, {})
  const differing = Object.entries(outcome).filter(([, rows]) => rows > 0)
  return [
    ...differing.map(([what, rows]) => `${rows} of ${what} differ from the facts`),
    ...(await lostCommands(house, acknowledged)),
    ...(await halfDone(house)),
    ...(await withoutCommand(house)),
    ...(await differentWhenDerived(house)),
  ]
}

async function lostCommands(house: House, acknowledged: ReadonlySet<string>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${[...acknowledged]}::uuid[]) id
    where not exists (select from platform.journal j where j.id = id.id)`.execute(house.db)
  return rows.map(({ id }) => `${id} was acknowledged and is lost`)
}

/** Commands in the journal whose facts are not all there, or that nobody says how to look for. */
async function halfDone(house: House): Promise<string[]> {
  const whole = Object.entries(effectsOf).map(
    ([name, effect]) => sql`when command = ${sql.lit(name)} then ${effect}`,
  )
  const { rows } = await sql<{ id: string; command: string }>`
    select id, command from platform.journal j
    where outcome is null or (case ${sql.join(whole, sql` `)} else false end) is not true`.execute(house.db)
  return rows.map(({ id, command }) => `${command} ${id} is not wholly there`)
}

/** Facts of which no journal entry tells. */
async function withoutCommand(house: House): Promise<string[]> {
  const found: string[] = []
  for (const [table, source] of Object.entries(sources)) {
    const { rows } = await sql<{ source: string }>`
      select source from (${source}) s except (${known})`.execute(house.db)
    found.push(...rows.map((row) => `${table} has rows of ${row.source}, which the journal does not know`))
  }
  return found
}

const derived = ['description', 'continuation', 'placement', 'lineage'].map((name) => `organization.${name}`)
const tables = [...derived, 'people.tenure', 'access.former']

/** Derived tables that change when all is derived again. Nothing of that stays. */
async function differentWhenDerived(house: House): Promise<string[]> {
  const trx = await house.db.startTransaction().execute()
  try {
    for (const table of tables)
      await sql`create temp table ${kept(table)} as table ${sql.table(table)}`.execute(trx)
    await deriveTree(trx, 'all')
    await deriveTenure(trx, 'all')
    await addFormerUnits(trx, 'all')
    const found: string[] = []
    for (const table of tables) {
      const [is, was] = [sql.table(table), kept(table)]
      const { rows } = await sql`
        (table ${was} except all table ${is}) union all (table ${is} except all table ${was})`.execute(trx)
      if (rows.length > 0) found.push(`${table}: ${rows.length} rows differ when derived again`)
    }
    return found
  } finally {
    await trx.rollback().execute()
  }
}

function kept(table: string): RawBuilder<unknown> {
  return sql.id(`kept_${table.replace('.', '_')}`)
}
