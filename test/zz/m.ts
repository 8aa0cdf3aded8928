import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { openDatabase } from '#platform/database.ts'
import { reachOf } from '../../src/access/reach.query.ts'
const d = openDatabase(JSON.parse(readFileSync('/tmp/acc/conn.json', 'utf8')), { max: 1 })
const pid = (await sql<any>`select pg_backend_pid() as p`.execute(d.db)).rows[0].p
const cpu = () => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
const units = (await sql<any>`select d.unit, d.name, d.level, (select count(*) from organization.lineage l where l.ancestor=d.unit and l.during @> '2026-11-22'::date) as n from organization.description d where during @> '2026-11-22'::date and not holding and level in ('province','commune') and (level='province' or code like '%7') order by md5(code)`.execute(d.db)).rows
for (const level of ['province', 'commune']) {
  const ts: any[] = []
  for (const u of units.filter((u: any) => u.level === level).slice(0, 34)) {
    let n = 0
    const go = async () => { const m = await reachOf(d.db, [{ unit: u.unit, role: 'editor' }], '2026-11-22'); n = (m.read as any).units.length }
    for (let i = 0; i < 3; i++) await go()
    const c = cpu(); for (let i = 0; i < 10; i++) await go()
    ts.push([((cpu() - c) / 10).toFixed(2), u.name, u.n, n])
  }
  ts.sort((a, b) => a[0] - b[0]); console.log(level, 'cpu ms median', ts[ts.length >> 1], 'max', ts.at(-1))
}
await d.close()
