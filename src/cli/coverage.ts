import { coverage } from '#coverage/coverage.query.ts'
import { recomputeCoverage } from '#coverage/recompute-coverage.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { ask } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { day, required, understand, WrongUsage } from './arguments.ts'
import { withHouse } from './house.ts'
import { say } from './say.ts'

export async function showCoverage(words: string[]): Promise<void> {
  const { values } = understand(
    words,
    {
      scheme: { type: 'string' },
      unit: { type: 'string' },
      on: { type: 'string' },
      from: { type: 'string' },
      children: { type: 'boolean' },
      json: { type: 'boolean' },
    },
    0,
  )
  const input = {
    scheme: required(values.scheme, 'scheme'),
    on: day(required(values.on, 'on'), 'on'),
    children: values.children ?? false,
    ...(values.unit !== undefined && { unit: values.unit }),
    ...(values.from !== undefined && { from: day(values.from, 'from') }),
  }
  await withHouse(async (house) => {
    const answer = await ask(house, localAdministrator, coverage, input)
    say(values.json, answer, () =>
      [
        `${answer.unit.name} · ngày ${answer.on} · ${answer.attendances} lượt từ ${answer.from}`,
        ...answer.measures.map(
          (row) => `  ${row.measure}: ${row.rate ?? '–'} % · ${row.covered} / ${row.population} người`,
        ),
      ].join('\n'),
    )
  })
}

export async function recompute(words: string[]): Promise<void> {
  const { values, positionals } = understand(
    words,
    { verify: { type: 'boolean' }, json: { type: 'boolean' } },
    1,
  )
  if (positionals[0] !== 'coverage') throw new WrongUsage('vun recompute coverage [--verify]')
  await withHouse(async (house) => {
    const { outcome } = await perform(house, localAdministrator, recomputeCoverage, {})
    const { standing, attendance, readings } = outcome
    say(
      values.json,
      outcome,
      () => `Khác với dữ kiện: ${standing} dòng người, ${attendance} dòng lượt, ${readings} số đọc.`,
    )
    if (values.verify && standing + attendance + readings > 0)
      throw new Refusal('conflict', 'Số đã giữ khác với dữ kiện; nay đã tính lại cho đúng.')
  })
}
