import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { packageRoot } from '#platform/package-root.ts'

process.env.VUN_DATA ??= join(packageRoot, 'data/bench')

const { withHouse } = await import('../src/cli/house.ts')
const { seedNational } = await import('../src/cli/seed.ts')
const { benchBulk } = await import('./bulk.ts')
const { limitsOf } = await import('./limits.ts')
const { benchPages } = await import('./pages.ts')
const { benchReadings } = await import('./readings.ts')
const { benchWrites } = await import('./writes.ts')

await withHouse(async (house) => {
  const { rows } = await sql`select from organization.unit offset 1 limit 1`.execute(house.db)
  if (rows.length === 0) await seedNational(house)
  const limits = await limitsOf(house.db)
  const measured = [
    ...(await benchReadings(house, limits)),
    ...(await benchPages(house, limits)),
    ...(await benchWrites(house, limits)),
    ...(await benchBulk(house, limits)),
  ]
  const text = table(measured, limits)
  process.stdout.write(text)
  await mkdir(join(packageRoot, 'bench/results'), { recursive: true })
  await writeFile(join(packageRoot, 'bench/results', `${house.today()}.md`), text)
})

function table(measured: import('./measure.ts').Measured[], limits: import('./limits.ts').Limits): string {
  const number = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0))
  const lines = measured.map(({ name, value, unit, budget, ratio, note }) => {
    const held = unit === '/s' ? value >= budget : value <= budget
    return `| ${name} | ${unit === '/s' ? '≥' : '≤'} ${budget} ${unit} | ${number(value)} ${unit} | ${ratio === undefined ? '' : `${number(ratio)} ×`} | ${held ? 'giữ' : 'QUÁ'}${note ? `; ${note}` : ''} |`
  })
  const ground = `PostgreSQL in the same run: probe ${number(limits.probe)} ms, commit ${number(limits.commit)} ms, scan of all trainings ${number(limits.scan)} ms, a million narrow rows ${number(limits.insert)} ms.`
  return [
    '| what | budget | measured (median) | × PostgreSQL | |',
    '|---|---|---|---|---|',
    ...lines,
    '',
    ground,
    '',
  ].join('\n')
}
