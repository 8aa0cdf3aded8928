import { mkdirSync, chmodSync, writeFileSync } from 'node:fs'
import { openServer } from '#platform/server/open-server.ts'
import { openDatabase } from '#platform/database.ts'
import { migrate } from '#platform/migrate.ts'
import { openSecrets } from '#platform/secrets.ts'
import { listeners } from '../../src/catalogue.ts'
import { declareBefore, reform } from '#test/official/official-data.ts'
mkdirSync('/tmp/acc', {recursive:true}); chmodSync('/tmp/acc', 0o711)
const s = await openServer({ dataFolder: '/tmp/acc', safety: 'scratch' })
const d = openDatabase(s.connection)
await migrate(d.db)
const house = { db: d.db, secrets: openSecrets('/tmp/acc'), today: () => '2026-11-22', listeners }
let t = performance.now()
await declareBefore(house); console.log('declared', performance.now()-t)
t = performance.now(); await reform(house); console.log('reform', performance.now()-t)
await d.close()
writeFileSync('/tmp/acc/conn.json', JSON.stringify(s.connection))
console.log(s.connection)
await new Promise(() => setInterval(() => {}, 1e6))
