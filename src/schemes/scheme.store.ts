import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import { newId } from '#platform/pure/id.ts'
import type { Measure, Scheme, Target } from './scheme.ts'

export async function addScheme(
  trx: Writer,
  source: string,
  scheme: Scheme & { stages: { key: string; name: string; from: string; until: string }[] },
): Promise<void> {
  await sql`
    insert into schemes.scheme (key, name, decision, first_day, last_day, source)
    values (${scheme.key}, ${scheme.name}, ${scheme.decision}, ${scheme.firstDay}, ${scheme.lastDay}, ${source})`.execute(
    trx,
  )
  for (const stage of scheme.stages)
    await sql`
      insert into schemes.stage (scheme, key, name, during)
      values (${scheme.key}, ${stage.key}, ${stage.name}, daterange(${stage.from}, ${stage.until}, '[]'))`.execute(
      trx,
    )
}

export async function addMeasure(trx: Writer, scheme: string, measure: Measure): Promise<void> {
  await sql`
    insert into schemes.measure (no, scheme, key, name, name_en, restricted)
    values (${measure.no}, ${scheme}, ${measure.key}, ${measure.name}, ${measure.nameEn}, ${measure.restricted})`.execute(
    trx,
  )
}

export async function addTarget(
  trx: Writer,
  source: string,
  measure: number,
  target: Omit<Target, 'key' | 'measure'>,
): Promise<void> {
  await sql`
    insert into schemes.target (id, measure, milestone, goal, article, verified, source)
    values (${newId()}, ${measure}, ${target.milestone}, ${target.goal}, ${target.article}, ${target.verified}, ${source})`.execute(
    trx,
  )
}
