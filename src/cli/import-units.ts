import { readFile } from 'node:fs/promises'
import { declareUnits } from '#organization/declare-units.command.ts'
import type { ListReading } from '#organization/list-file.ts'
import { readSuccessionList, readUnitList } from '#organization/official-list.ts'
import { reformUnits } from '#organization/reform-units.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { Refusal } from '#platform/refusal.ts'
import { day, filePath, required, understand } from './arguments.ts'
import { withHouse } from './house.ts'
import { say } from './say.ts'

export async function importUnits(words: string[]): Promise<void> {
  const { values, positionals } = understand(
    words,
    { from: { type: 'string' }, basis: { type: 'string' }, json: { type: 'boolean' } },
    1,
  )
  const from = day(required(values.from, 'from'), 'from')
  const rows = allRows(readUnitList(await readText(positionals[0]!)))
  await withHouse(async (house) => {
    const input = { from, rows, ...(values.basis && { basis: values.basis }) }
    const { outcome } = await perform(house, localAdministrator, declareUnits, input)
    say(
      values.json,
      outcome,
      () => `Đã ghi ${outcome.opened} đơn vị mới, sửa ${outcome.changed}, giữ nguyên ${outcome.unchanged}.`,
    )
  })
}

export async function importReform(words: string[]): Promise<void> {
  const { values } = understand(
    words,
    {
      units: { type: 'string' },
      succession: { type: 'string' },
      on: { type: 'string' },
      basis: { type: 'string' },
      json: { type: 'boolean' },
    },
    0,
  )
  const on = day(required(values.on, 'on'), 'on')
  const basis = required(values.basis, 'basis')
  const units = allRows(readUnitList(await readText(required(values.units, 'units'))))
  const successions = allRows(readSuccessionList(await readText(required(values.succession, 'succession'))))
  await withHouse(async (house) => {
    const { outcome } = await perform(house, localAdministrator, reformUnits, {
      on,
      basis,
      units,
      successions,
    })
    say(
      values.json,
      outcome,
      () =>
        `Đã ghi đợt sắp xếp ${outcome.act}: giữ ${outcome.continued}, lập mới ${outcome.opened}, nhập ${outcome.merged}, tách ${outcome.split} (chờ xếp), bỏ ${outcome.abolished}.`,
    )
  })
}

/** An official list is taken whole or not at all. */
function allRows<Row>({ rows, refusals }: ListReading<Row>): Row[] {
  if (refusals.length === 0) return rows
  throw new Refusal(
    'invalid',
    `Danh sách có ${refusals.length} chỗ chưa đúng; chưa ghi gì.`,
    refusals.slice(0, 50).map((one) => `dòng ${one.row}, cột ${one.column} “${one.value}”: ${one.reason}`),
  )
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(filePath(path), 'utf8')
  } catch {
    throw new Refusal('missing', `Không đọc được tệp “${path}”.`)
  }
}
