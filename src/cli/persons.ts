import { persons } from '#coverage/persons.query.ts'
import { sides } from '#coverage/sides.ts'
import { titleCodes, titleName } from '#people/title.ts'
import { localAdministrator } from '#platform/actor.ts'
import { ask } from '#platform/query.ts'
import { day, required, understand, WrongUsage } from './arguments.ts'
import { withHouse } from './house.ts'
import { say } from './say.ts'

/** `vun persons`: everybody behind one side of a fraction. */
export async function showPersons(words: string[]): Promise<void> {
  const { values } = understand(
    words,
    {
      scheme: { type: 'string' },
      measure: { type: 'string' },
      unit: { type: 'string' },
      on: { type: 'string' },
      side: { type: 'string' },
      json: { type: 'boolean' },
    },
    0,
  )
  const side = sides.find((one) => one === required(values.side, 'side'))
  if (side === undefined) throw new WrongUsage(`--side phải là ${sides.join(' | ')}`)
  const input = {
    scheme: required(values.scheme, 'scheme'),
    measure: required(values.measure, 'measure'),
    on: day(required(values.on, 'on'), 'on'),
    side,
    limit: 100_000,
    ...(values.unit !== undefined && { unit: values.unit }),
  }
  await withHouse(async (house) => {
    const answer = await ask(house, localAdministrator, persons, input)
    say(values.json, answer, () =>
      [
        `${answer.covered} / ${answer.population} người đã đạt`,
        ...answer.persons.map(
          ({ name, birth, posts, covered }) =>
            `${covered ? '✓' : '–'} ${name} (${birth ?? '?'}) · ${posts.map(postText).join('; ')}`,
        ),
      ].join('\n'),
    )
  })
}

function postText({ title, unit }: { title: string; unit: string }): string {
  const code = titleCodes.find((one) => one === title)
  return `${code ? titleName(code) : title}, ${unit}`
}
