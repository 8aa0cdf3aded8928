import { type ChildProcess, spawn } from 'node:child_process'
import { once as happened } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { undoImport } from '#exchange/undo-import.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import { packageRoot } from '#platform/package-root.ts'
import { asOf, largeWorkbook } from './large-workbook.ts'
import { type Measured, once } from './measure.ts'

/** A workbook of 100,000 rows through the command line, as its user waits for it; then it is undone. */
export async function benchWorkbook(house: House): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'vun-bench-'))
  try {
    const path = join(folder, 'danh-sach.xlsx')
    await writeFile(path, await largeWorkbook(house, 50_000))
    let memory = 0
    const ms = await once(async () => {
      memory = await memoryOf('import', 'people', path, '--as-of', asOf, '--json')
    })
    const { rows } = await sql<{ id: string; new: number; refused: number }>`
      select id, ((summary->'postings'->>'new')::int + (summary->'trainings'->>'new')::int) as new,
        ((summary->'postings'->>'refused')::int + (summary->'trainings'->>'refused')::int) as refused
      from exchange.import order by id desc limit 1`.execute(house.db)
    const { id, new: added, refused } = rows[0]!
    const undone = await once(() => perform(house, localAdministrator, undoImport, { import: id }))
    const note = `${added} new, ${refused} refused; undone in ${Math.round(undone / 1000)} s`
    return [
      { name: 'a workbook of 100,000 rows imported', value: ms / 1000, note },
      { name: 'a workbook of 100,000 rows, most memory', value: memory },
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Runs `vun` with these words to its end: the most memory it had, in megabytes. */
async function memoryOf(...words: string[]): Promise<number> {
  const child = spawn(process.execPath, [join(packageRoot, 'bin/vun.mjs'), ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let most = 0
  const watch = setInterval(async () => {
    most = Math.max(most, await peakMegabytes(child))
  }, 100)
  const [code] = (await happened(child, 'exit')) as [number]
  clearInterval(watch)
  if (code !== 0) throw new Error(`vun ${words[0]} ends with ${code}`)
  return most
}

async function peakMegabytes({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}
