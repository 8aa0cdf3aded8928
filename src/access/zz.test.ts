import { sql } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '#test/world/database.ts'
test('x', async () => {
  for (let i = 0; i < 5; i++) {
    const t = performance.now()
    const d = await freshDatabase()
    const t1 = performance.now()
    const r = await sql`select key from schemes.scheme`.execute(d.house.db)
    const t2 = performance.now()
    await d.close()
    console.log(t1 - t, t2 - t1, performance.now() - t2, r.rows)
  }
})
