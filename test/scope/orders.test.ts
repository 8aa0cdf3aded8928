import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tryImport } from '#exchange/try-import.query.ts'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { idOf } from '#platform/pure/id.ts'
import { ask } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { recordTraining } from '#records/record-training.command.ts'
import { peopleFile, postRow, trainingRow } from '#test/workbook/people-file.ts'
import { type FreshDatabase, freshDatabase, testDay } from '#test/world/database.ts'
import { commands } from '../../src/catalogue.ts'
import { sightOf } from './leaks.ts'
import { ordersOf, type Thing } from './ordered.ts'
import { exists, isWithin, liesUnder, type Reach } from './plain.ts'
import { somebody } from './sees.ts'
import { makeWorld, type World } from './world.ts'

const nothing = (what: string) => idOf('scope', 'nothing', what)

let fresh: FreshDatabase
let world: World

beforeAll(async () => {
  fresh = await freshDatabase()
  world = await makeWorld(fresh.house)
})
afterAll(() => fresh.close())

test('every command of the catalogue is ordered', () => {
  expect(commands.map(({ name }) => name).filter((name) => !(name in ordersOf))).toEqual([])
})

describe.each(['AB', 'F', 'D11', 'D21', 'P1'])('whoever has a role over %s alone', (unit) => {
  test.each(['reader', 'editor', 'administrator'] as const)(
    'is refused what she orders of elsewhere as what she orders of nothing, as %s',
    async (role) => {
      const { actor, reach, own } = await somebody(fresh.house, world, unit, role)
      const sight = sightOf(world, reach, own)
      const [mine, others, none] = [thingOf(reach, unit), thingsOutside(reach), absent()]
      const wrong: string[] = []
      for (const what of commands)
        for (const other of others) {
          const orders = ordersOf[what.name]!(mine, other)
          const asNothing = ordersOf[what.name]!(mine, none)
          for (const [index, input] of orders.entries()) {
            const answer = await refusalOf(actor, what, input)
            const expected = await refusalOf(actor, what, asNothing[index])
            if (plainly(answer, other) !== plainly(expected, none) || answer === 'done')
              wrong.push(`${what.name} [${index}] of elsewhere: ${answer} – of nothing: ${expected}`)
            for (const leak of sight.leaks(answer, { asked: input }))
              wrong.push(`${what.name} tells ${leak}: ${answer}`)
          }
        }
      expect([...new Set(wrong)].slice(0, 30).join('\n')).toBe('')
    },
  )

  test('is told of the rows of a file about elsewhere what she is told of rows about nothing', async () => {
    const { actor, reach, own } = await somebody(fresh.house, world, unit, 'editor')
    const sight = sightOf(world, reach, own)
    const { plain } = world
    const units = [...plain.units.values()].filter(
      ({ key, level }) => level === 'commune' && !isSeen(reach, key),
    )
    const people = plain.persons.filter((person) => !exists(plain, person, reach))
    const rowsOf = (communes: string[], codes: string[]) => [
      communes.map((Xã, row) => postRow({ Mã: `moi-${row}`, Xã, Tỉnh: '' })),
      codes.map((Mã) => trainingRow({ Mã })),
    ]
    const summaryOf = async ([rows, trainings]: ReturnType<typeof rowsOf>) => {
      const file = await peopleFile(rows!, trainings!)
      return JSON.stringify({
        ...(await ask(fresh.house, actor, tryImport, { asOf: testDay, file })),
        fileName: '',
      })
    }
    const asked = rowsOf(
      units.map(({ word }) => `Xã ${word}`),
      people.map(({ codes }) => codes[0]!),
    )
    const told = await summaryOf(asked)
    expect(sight.leaks(told, { asked })).toEqual([])
    const communes = units.map((_, row) => `Xã không-${row}`)
    const codes = people.map((_, row) => `không-${row}`)
    const same = (text: string) => JSON.parse(text) as { postings: object; trainings: object }
    const ofNothing = await summaryOf(rowsOf(communes, codes))
    expect(same(told).postings).toEqual(same(ofNothing).postings)
    expect(same(told).trainings).toEqual(same(ofNothing).trainings)
  })
})

test('a request of somebody else sent again is not answered with what she was told', async () => {
  const { actor, reach } = await somebody(fresh.house, world, 'AB', 'editor')
  const { person } = thingsOutside(reach)[0]!
  const what = { contents: ['other'], programme: 'Lớp', form: 'online', ended: '2024-01-01', passed: true }
  const input = { person, ...what }
  const { id } = await perform(fresh.house, localAdministrator, recordTraining, input)
  expect(await perform(fresh.house, localAdministrator, recordTraining, input, { id })).toMatchObject({
    before: true,
  })
  await expect(perform(fresh.house, actor, recordTraining, input, { id })).rejects.toThrow(Refusal)
})

/** A unit, person and post that are hers. */
function thingOf(reach: Reach, key: string): Thing {
  const { plain } = world
  const person = plain.persons.find((one) =>
    one.posts.some((post) => !post.planned && isWithin(plain, post, reach)),
  )!
  const post = person.posts.find((one) => isWithin(plain, one, reach))!
  const unit = plain.units.get(key)!.id
  const [training, account] = [person.trainings[0]!.id, nothing('mine')]
  const rest = {
    training,
    account,
    grant: nothing('my grant'),
    import: nothing('my import'),
    act: nothing('my act'),
  }
  return { unit, person: person.ids[0]!, posting: post.id, ...rest }
}

/** Units, and persons with all that is known of them, that never lay where she reads. */
function thingsOutside(reach: Reach): Thing[] {
  const { plain, accounts, acts } = world
  const units = [...plain.units.values()].filter(({ key }) => !isSeen(reach, key))
  const people = plain.persons.filter((person) => !exists(plain, person, reach))
  return units.slice(0, 8).map(({ key, id }, at) => {
    const person = people[at % people.length]!
    const act = acts.find(({ touches }) => touches.includes(key))!.id
    const account = accounts.get(key) ?? { id: nothing('account'), grant: nothing('grant') }
    const [posting, training] = [person.posts[0]!.id, person.trainings[0]!.id]
    const rest = { account: account.id, grant: account.grant, import: world.import.id, act }
    return { unit: id, person: person.ids[0]!, posting, training, ...rest }
  })
}

function absent(): Thing {
  const things = ['unit', 'person', 'posting', 'training', 'account', 'grant', 'import', 'act'] as const
  return Object.fromEntries(things.map((thing) => [thing, nothing(thing)])) as Thing
}

function isSeen({ read }: Reach, key: string): boolean {
  return world.plain.days.some((day) => liesUnder(world.plain, key, read, day))
}

async function refusalOf(actor: Actor, what: (typeof commands)[number], input: unknown): Promise<string> {
  return perform(fresh.house, actor, what, input).then(() => 'done', said)
}

function said(error: unknown): string {
  if (!(error instanceof Refusal)) throw error
  return `${error.kind}: ${error.message} ${error.details.join(' ')}`
}

/** The answer without what was asked for. */
function plainly(answer: string, thing: Thing): string {
  return Object.values(thing).reduce((text, id) => text.replaceAll(id, '…'), answer)
}
