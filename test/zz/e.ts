import { readFileSync } from 'node:fs'
import pg from 'pg'
const src = readFileSync('src/access/reach.query.ts','utf8')
const m = /sql<\{ unit: string \}>`\n([\s\S]*?)`\.execute\(db\)/.exec(src)![1]!
let t = m.replace(/\$\{nextTo\(.(old|new)., .(old|new)., sql`([^`]+)`\)\}/g, (_, f, o, u) => `cross join lateral (select ${o} as unit from organization.succession where ${f} = ${u} and act not in (select id from dead) offset 0) s`).replaceAll("${units}", "$1").replaceAll("${today}", "$2")
const c = new pg.Client(JSON.parse(readFileSync('/tmp/acc/conn.json','utf8'))); await c.connect()
const u = (await c.query(`select unit from organization.description where name=$1 and during @> '2026-11-22'::date`, [process.argv[2]])).rows[0].unit
await c.query('prepare r(uuid[],date) as ' + t)
for (let i=0;i<7;i++) await c.query(`execute r('{${u}}','2026-11-22')`)
const r = await c.query(`explain (analyze, buffers off) execute r('{${u}}','2026-11-22')`)
for (const x of r.rows) console.log(x['QUERY PLAN'])
await c.end()
