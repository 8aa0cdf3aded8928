import { sql } from 'kysely'
import { holds } from '#platform/actor.ts'
import type { Reader } from '#platform/database.ts'
import { recalling } from '#platform/kept.ts'
import type { Asking } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Measure, Scheme, Target } from './scheme.ts'

export type KnownScheme = Scheme & { measures: Measure[]; targets: Target[] }

/** A scheme with the measures and targets that exist for the asker. */
export async function getScheme(asking: Asking, key: string): Promise<KnownScheme> {
  const scheme = await recalling(asking, `scheme ${key}`, () => findScheme(asking.db, key))
  if (!scheme) throw new Refusal('missing', `Không có đề án “${key}”.`)
  const personnel = holds(asking.actor, 'personnel')
  const measures = scheme.measures.filter((measure) => personnel || !measure.restricted)
  const keys = new Set(measures.map((measure) => measure.key))
  return { ...scheme, measures, targets: scheme.targets.filter((target) => keys.has(target.measure)) }
}

/** One measure of a scheme, by its key. */
export async function getMeasure(asking: Asking, scheme: string, key: string): Promise<Measure> {
  const known = await getScheme(asking, scheme)
  const measure = known.measures.find((one) => one.key === key)
  if (!measure) throw new Refusal('missing', `Đề án “${scheme}” không có chỉ tiêu “${key}”.`)
  return measure
}

async function findScheme(db: Reader, key: string): Promise<KnownScheme | undefined> {
  const { rows } = await sql<KnownScheme>`
    select s.key, s.name, s.decision, s.first_day as "firstDay", s.last_day as "lastDay",
      (select json_agg(json_build_object('no', no, 'key', key, 'name', name, 'nameEn', name_en, 'restricted', restricted) order by key)
       from schemes.measure m where m.scheme = s.key) as measures,
      (select coalesce(json_agg(json_build_object(
          'key', mkey || '-' || extract(year from milestone), 'measure', mkey, 'milestone', milestone, 'goal', goal,
          'article', article, 'verified', verified) order by mkey, milestone), '[]')
       from (
         select distinct on (t.measure, t.milestone) t.*, m.key as mkey
         from schemes.target t join schemes.measure m on m.no = t.measure
         where m.scheme = s.key and not exists (select from platform.undone u where u.source = t.source)
         order by t.measure, t.milestone, t.seq desc
       ) t) as targets
    from schemes.scheme s where s.key = ${key}`.execute(db)
  return rows[0]
}
