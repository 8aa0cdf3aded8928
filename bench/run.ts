import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { packageRoot } from '#platform/package-root.ts'
import type { Limits } from './limits.ts'
import { held, type Measured, unmeasured } from './measure.ts'

// The budgets of `budgets/national.json` beside what is measured, on the nation, which is made once in `data/bench`.
process.env.VUN_DATA ??= join(packageRoot, 'data/bench')

const { withHouse } = await import('../src/cli/house.ts')
const { seedNational } = await import('../src/cli/seed.ts')
const { benchBulk } = await import('./bulk.ts')
const { benchFit } = await import('./fit.ts')
const { benchCurriculum } = await import('./curriculum.ts')
const { limitsOf } = await import('./limits.ts')
const { benchNewcomer } = await import('./newcomer.ts')
const { benchPages } = await import('./pages.ts')
const { benchPhone } = await import('./phone.ts')
const { benchReadings } = await import('./readings.ts')
const { benchTenth } = await import('./tenth.ts')
const { benchWorkbook } = await import('./workbook.ts')
const { benchWrites } = await import('./writes.ts')

const parts = {
  readings: benchReadings,
  tenth: benchTenth,
  pages: benchPages,
  writes: benchWrites,
  workbook: benchWorkbook,
  phone: benchPhone,
  curriculum: benchCurriculum,
  newcomer: benchNewcomer,
  bulk: benchBulk,
  fit: benchFit,
}

/** `npm run bench -- readings pages`: only these parts; the table is then shown and not kept. */
const chosen = process.argv.slice(2)

await withHouse(async (house) => {
  const { rows } = await sql`select from organization.unit offset 1 limit 1`.execute(house.db)
  if (rows.length === 0) await seedNational(house)
  await sql`vacuum analyze`.execute(house.db)
  const limits = await limitsOf(house.db)
  const measured: Measured[] = []
  for (const [name, part] of Object.entries(parts)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue
    const lines = await part(house, limits)
    measured.push(...lines)
    process.stderr.write(`${lines.map(lineOf).join('\n')}\n`)
  }
  const text = table(measured, limits)
  process.stdout.write(text)
  if (chosen.length > 0) return
  const left = unmeasured(measured)
  if (left.length > 0) throw new Error(`No measurement for: ${left.join('; ')}`)
  await mkdir(join(packageRoot, 'bench/results'), { recursive: true })
  await writeFile(join(packageRoot, 'bench/results', `${house.today()}.md`), text)
})

function table(measured: readonly Measured[], limits: Limits): string {
  const ground = `PostgreSQL itself in the same run: an index probe ${number(limits.probe)} ms, a commit ${number(limits.commit)} ms, a scan of all trainings ${number(limits.scan)} ms, a million narrow rows ${number(limits.insert)} ms.`
  return [
    '| what | budget | measured (median) | × PostgreSQL | |',
    '|---|---|---|---|---|',
    ...measured.map(lineOf),
    '',
    ground,
    '',
  ].join('\n')
}

function lineOf(one: Measured): string {
  const { budget, unit, holds } = held(one)
  const ratio = one.ratio === undefined ? '' : `${number(one.ratio)} ×`
  const said = [holds ? 'holds' : '**over**', one.note].filter(Boolean).join('; ')
  return `| ${one.name} | ${budget} | ${number(one.value)} ${unit} | ${ratio} | ${said} |`
}

function number(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(0)
}
