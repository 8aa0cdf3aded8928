import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import { fold, same } from '#platform/pure/text.ts'
import type { Act, Effect, MintedUnit, Succession } from './act.ts'

export async function addAct(trx: Writer, act: Act): Promise<void> {
  await sql`
    insert into organization.act (id, kind, day, title, basis, source)
    values (${act.id}, ${act.kind}, ${act.day}, ${act.title}, ${act.basis ?? null}, ${act.source ?? null})`.execute(
    trx,
  )
}

export async function addUnits(trx: Writer, act: string, units: MintedUnit[]): Promise<void> {
  if (units.length === 0) return
  await sql`
    insert into organization.unit (id, kind, minted_by)
    select id, kind, ${act}::uuid
    from unnest(${units.map((u) => u.id)}::uuid[], ${units.map((u) => u.kind)}::text[]) as u(id, kind)`.execute(
    trx,
  )
}

/** Appends what the act says. The name's two search forms are derived where descriptions are. */
export async function addEffects(trx: Writer, act: string, effects: Effect[]): Promise<void> {
  if (effects.length === 0) return
  const column = (pick: (effect: Effect) => string | number | undefined) =>
    effects.map((e) => pick(e) ?? null)
  await sql`
    insert into organization.effect
      (act, unit, day, standing, level, type, name, same_name, search, code, parent, latitude, longitude, area_km2)
    select ${act}::uuid, e.* from unnest(
      ${column((e) => e.unit)}::uuid[], ${column((e) => e.day)}::date[], ${column((e) => e.standing)}::text[],
      ${column((e) => e.level)}::text[], ${column((e) => e.type)}::text[], ${column((e) => e.name)}::text[],
      ${column((e) => (e.name === undefined ? undefined : same(e.name)))}::text[],
      ${column((e) => (e.name === undefined ? undefined : fold(e.name)))}::text[],
      ${column((e) => e.code)}::text[], ${column((e) => e.parent)}::uuid[],
      ${column((e) => e.latitude)}::float8[], ${column((e) => e.longitude)}::float8[], ${column((e) => e.areaKm2)}::float8[]
    ) as e`.execute(trx)
}

export async function addSuccessions(trx: Writer, act: string, successions: Succession[]): Promise<void> {
  if (successions.length === 0) return
  await sql`
    insert into organization.succession (act, old, new)
    select ${act}::uuid, s.* from unnest(
      ${successions.map((s) => s.old)}::uuid[], ${successions.map((s) => s.new)}::uuid[]
    ) as s on conflict do nothing`.execute(trx)
}
