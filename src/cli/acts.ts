import { listActs } from '#organization/acts.query.ts'
import { undoAct } from '#organization/undo-act.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { ask } from '#platform/query.ts'
import { understand, WrongUsage } from './arguments.ts'
import { withHouse } from './house.ts'
import { say } from './say.ts'

export async function acts(words: string[]): Promise<void> {
  const { values, positionals } = understand(words, { json: { type: 'boolean' } }, 1, 2)
  const [what, id] = positionals
  await withHouse(async (house) => {
    if (what === 'list') {
      const rows = await ask(house, localAdministrator, listActs, {})
      say(values.json, rows, () =>
        rows
          .map((row) => `${row.id}  ${row.day}  ${row.title}${row.undone ? '  (đã hoàn tác)' : ''}`)
          .join('\n'),
      )
    } else if (what === 'undo' && id) {
      const { outcome } = await perform(house, localAdministrator, undoAct, { act: id })
      say(values.json, outcome, () => `Đã hoàn tác ${id}.`)
    } else throw new WrongUsage('vun acts list | undo MÃ')
  })
}
