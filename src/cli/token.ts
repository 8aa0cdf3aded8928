import { createToken } from '#access/create-token.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { understand, WrongUsage } from './arguments.ts'
import { withHouse } from './house.ts'
import { say } from './say.ts'

/** `vun token create [--name N] [--until DATE] [--json]`: a bearer token of the API, shown once. */
export async function token(words: string[]): Promise<void> {
  const { values, positionals } = understand(
    words,
    { name: { type: 'string' }, until: { type: 'string' }, json: { type: 'boolean' } },
    1,
  )
  if (positionals[0] !== 'create') throw new WrongUsage('vun token create [--name TÊN] [--until NGÀY]')
  const { name = 'Tạo tại máy', until } = values
  await withHouse(async (house) => {
    const input = { id: newId(), name, ...(until !== undefined && { until }) }
    const { outcome } = await perform(house, localAdministrator, createToken, input)
    say(values.json, outcome, () => outcome.token)
  })
}
