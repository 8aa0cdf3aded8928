import { importPeople } from '#exchange/import-people.command.ts'
import { listImports } from '#exchange/imports.query.ts'
import { readFileOfPeople } from '#exchange/read-file.ts'
import type { ImportSummary } from '#exchange/summary.ts'
import { tryImport } from '#exchange/try-import.query.ts'
import { undoImport } from '#exchange/undo-import.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { dayAt } from '#platform/pure/day.ts'
import { ask } from '#platform/query.ts'
import { day, filePath, understand, WrongUsage } from './arguments.ts'
import { withHouse } from './house.ts'
import { say } from './say.ts'
import { keepHeapSmall } from './small-heap.ts'

export async function importFile(words: string[]): Promise<void> {
  keepHeapSmall()
  const { values, positionals } = understand(
    words,
    { 'as-of': { type: 'string' }, 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
    1,
  )
  const file = await readFileOfPeople(filePath(positionals[0]!), { today: dayAt(new Date()) })
  await withHouse(async (house) => {
    const asOf = values['as-of'] === undefined ? house.today() : day(values['as-of'], 'as-of')
    const summary = values['dry-run']
      ? await ask(house, localAdministrator, tryImport, { asOf, file })
      : (await perform(house, localAdministrator, importPeople, { asOf, file })).outcome
    say(values.json, summary, () => inWords(summary))
  })
}

export async function imports(words: string[]): Promise<void> {
  const { values, positionals } = understand(words, { json: { type: 'boolean' } }, 1, 2)
  const [what, id] = positionals
  await withHouse(async (house) => {
    if (what === 'list') {
      const rows = await ask(house, localAdministrator, listImports, {})
      say(values.json, rows, () =>
        rows
          .map((row) => `${row.id}  ${row.at}  ${row.fileName}${row.undone ? '  (đã hoàn tác)' : ''}`)
          .join('\n'),
      )
    } else if (what === 'undo' && id) {
      const { outcome } = await perform(house, localAdministrator, undoImport, { import: id })
      say(values.json, outcome, () => `Đã hoàn tác lần nhập ${id}.`)
    } else throw new WrongUsage('vun imports list | undo MÃ')
  })
}

function inWords(summary: ImportSummary): string {
  const tally = (name: string, t: ImportSummary['postings']) =>
    `${name}: mới ${t.new} · thay đổi ${t.changed} · như cũ ${t.unchanged} · chưa nhận ${t.refused}`
  const refused = summary.refused.flatMap((line) =>
    line.reasons.map(
      (why) => `  ${line.sheet}, dòng ${line.row}, cột ${why.column} “${why.value}”: ${why.reason}`,
    ),
  )
  return [
    summary.import
      ? `Đã nhập ${summary.fileName}, mã ${summary.import}`
      : `Thử nhập ${summary.fileName}; chưa ghi gì`,
    tally('Chức vụ', summary.postings),
    tally('Bồi dưỡng', summary.trainings),
    ...refused,
    ...summary.warnings.map((one) => `  ${one.sheet}, dòng ${one.row} (lưu ý): ${one.reason}`),
  ].join('\n')
}
