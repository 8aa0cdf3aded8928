import { explain } from '#coverage/explain.query.ts'
import type { Explanation } from '#coverage/explanation.ts'
import { localAdministrator } from '#platform/actor.ts'
import { ask } from '#platform/query.ts'
import { dayText } from '#web/numbers.ts'
import { words } from '#web/words.ts'
import { day, required, understand } from './arguments.ts'
import { withHouse } from './house.ts'
import { say } from './say.ts'

/** `vun explain`: why a person counts or not, clause by clause. */
export async function showExplanation(args: string[]): Promise<void> {
  const { values } = understand(
    args,
    {
      scheme: { type: 'string' },
      person: { type: 'string' },
      measure: { type: 'string' },
      on: { type: 'string' },
      json: { type: 'boolean' },
    },
    0,
  )
  const input = {
    person: required(values.person, 'person'),
    measure: required(values.measure, 'measure'),
    on: day(required(values.on, 'on'), 'on'),
    ...(values.scheme !== undefined && { scheme: values.scheme }),
  }
  await withHouse(async (house) => {
    const answer = await ask(house, localAdministrator, explain, input)
    say(values.json, answer, () => inWords(answer))
  })
}

function inWords({ person, measure, on, inGroup, covered, posts, trainings }: Explanation): string {
  const tick = (holds: boolean) => (holds ? '✓' : '–')
  const { clauses } = words('vi').schemes
  return [
    `${person.name} · ${measure.key} ${measure.name} · ngày ${dayText(on)}`,
    `${tick(inGroup)} thuộc đối tượng`,
    ...posts.map(({ title, unit, matches }) => `    ${tick(matches)} ${title}, ${unit}`),
    `${tick(covered)} đã đạt`,
    ...trainings.map(
      (training) =>
        `    ${tick(training.counted)} ${training.programme}, ${dayText(training.ended)}: ${training.clauses
          .map(({ clause, holds }) => `${tick(holds)} ${clauses[clause]}`)
          .join(', ')}`,
    ),
  ].join('\n')
}
