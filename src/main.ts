import { Refusal } from '#platform/refusal.ts'
import { acts } from './cli/acts.ts'
import { WrongUsage } from './cli/arguments.ts'
import { recompute, showCoverage } from './cli/coverage.ts'
import { showExplanation } from './cli/explain.ts'
import { withHouse } from './cli/house.ts'
import { importFile, imports } from './cli/import-people.ts'
import { importReform, importUnits } from './cli/import-units.ts'
import { recomputeLessonWords } from './cli/lessons.ts'
import { overlap } from './cli/overlap.ts'
import { showPersons } from './cli/persons.ts'
import { schema } from './cli/schema.ts'
import { seed } from './cli/seed.ts'
import { serve, start } from './cli/serve.ts'
import { token } from './cli/token.ts'
import { work } from './cli/work.ts'

/** What the words after `vun` do; the longest beginning that is listed here wins. */
const program: Record<string, (words: string[]) => Promise<void>> = {
  acts,
  coverage: showCoverage,
  explain: showExplanation,
  imports,
  'import people': importFile,
  'import reform': importReform,
  'import units': importUnits,
  migrate: () => withHouse(async () => undefined),
  overlap,
  persons: showPersons,
  recompute,
  'recompute lessons': recomputeLessonWords,
  schema,
  seed,
  serve,
  start,
  token,
  work,
}

process.exitCode = await run(process.argv.slice(2))

/** 0 done, 1 refused with the reason and nothing half-done, 2 wrong usage. */
async function run(words: string[]): Promise<number> {
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((candidate) => candidate in program)
  try {
    if (name === undefined) throw new WrongUsage(`lệnh: ${Object.keys(program).sort().join(' | ')}`)
    await program[name]!(words.slice(name.split(' ').length))
    return 0
  } catch (error) {
    if (error instanceof WrongUsage) return tell(`vun: ${error.message}`, 2)
    if (error instanceof Refusal) return tell([error.message, ...error.details].join('\n  '), 1)
    return tell(error instanceof Error ? (error.stack ?? error.message) : String(error), 1)
  }
}

function tell(text: string, code: number): number {
  process.stderr.write(`${text}\n`)
  return code
}
