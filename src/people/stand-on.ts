import { sql } from 'kysely'
import type { ActUndoing } from '#organization/act.ts'
import { listener } from '#platform/happening.ts'
import { Refusal } from '#platform/refusal.ts'

/** An act cannot be undone while somebody holds a post, as declared, in a unit that it made. */
export const refuseWhilePostsStand = listener<ActUndoing>(
  'organization.act-undoing',
  async (change, { made }) => {
    const { rows } = await sql<{ name: string; unit: string; others: number }>`
    select q.name, (select name from organization.description d where d.unit = p.unit order by lower(during) desc limit 1) as unit,
      count(*) over () as others
    from people.live_posting p join people.person q on q.id = p.person
    where p.unit = any(${made}::uuid[])
    limit 20`.execute(change.trx)
    if (rows.length === 0) return
    throw new Refusal(
      'conflict',
      `Chưa hoàn tác được: ${rows[0]!.others} chức vụ đang ghi tại đơn vị do việc này tạo ra.`,
      rows.map((row) => `${row.name} – ${row.unit}`),
    )
  },
)
