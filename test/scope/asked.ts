import type { Day } from '#platform/pure/day.ts'
import { pick, type Random, shuffled } from '#platform/pure/random.ts'
import type { PersonSaid, UnitSaid } from './plain.ts'
import type { World } from './world.ts'

/** A question, and the day that its answer is of, when it speaks of one only. */
export type Asked = { input: unknown; on?: Day }

const days: Day[] = [
  '2017-06-30',
  '2022-02-28',
  '2022-03-01',
  '2023-03-01',
  '2023-05-31',
  '2023-06-01',
  '2024-06-30',
]
const scheme = 'de-an-1893'
/** No programme stands in this world: what of it exists for whom is asked in `src/curriculum`. */
const nothing = '01a20000-0000-7000-8000-000000000001'
const measures = ['A', 'B', 'C', 'D'] as const

type Asks = (world: World, random: Random) => Asked[]

/** Of so many persons, and of so many units, each query is asked at a time; of all when `VUN_SCOPE_ALL` is set. */
export const most = process.env.VUN_SCOPE_ALL ? 1_000 : 14

/** So many of the things, others each time. */
export function some<Thing>(random: Random, things: readonly Thing[], many = most): Thing[] {
  return shuffled(random, things).slice(0, many)
}

/** By the name of a query, what is asked: of every unit by its id or code, of every person, on some day. Every query has its line. */
export const asksOf: Record<string, Asks> = {
  'coverage.coverage': ofUnits((unit, on) => ({ input: { scheme, unit, on, children: true }, on })),
  'coverage.curve': ofUnits((unit, until) => ({ input: { scheme, unit, from: '2017-01-01', until } })),
  'coverage.explain': ofPersons((person, on, measure) => ({ input: { person, measure, on } })),
  'coverage.explanations': ofPersons((person, on) => ({ input: { scheme, person, on } })),
  'coverage.movement': ofUnits((unit, until, measure) => ({
    input: { scheme, measure, unit, from: '2016-12-31', until },
  })),
  'coverage.persons': ofUnits((unit, on, measure) => ({
    input: { scheme, measure, unit, on, side: 'population' },
    on,
  })),
  'coverage.preview-rule': only({
    ...{ scheme, measure: 'B', since: '2020-01-01', basis: 'thử', on: '2023-06-01' },
    ...{ group: { title: ['chair'] }, qualifying: { contents: ['union_work'] } },
  }),
  'coverage.scheme': ofUnits((unit, on) => ({ input: { scheme, unit, on } })),
  'coverage.trends': ofUnits((unit, on, measure) => ({ input: { scheme, measure, unit, on } })),
  'curriculum.changed-since-taught': only({ topic: nothing }, { topic: nothing, since: '2023-06-01' }),
  'curriculum.choosable': only({ kind: 'topic' }, { kind: 'material' }),
  'curriculum.days-taught': only({ topic: nothing }),
  'curriculum.difference': only({ older: nothing, newer: nothing }),
  'curriculum.edition': only({ edition: nothing }),
  'curriculum.electives-chosen': only({ edition: nothing }),
  'curriculum.files': only({ material: nothing, hashes: [] }),
  'curriculum.language-versions': only({ material: nothing }),
  'curriculum.material-revision': only({ material: nothing, revision: nothing }),
  'curriculum.missing-files': only({ material: nothing, hashes: [] }),
  'curriculum.find-lessons': only({ text: 'zw' }, { text: 'họp' }, {}, { level: 'branch' }),
  'curriculum.practice-policies': only({}),
  'curriculum.alike': only({}, { side: 'decided' }, { side: 'hints' }),
  'curriculum.overlaps': only({ edition: nothing }),
  'curriculum.pair': only({ one: nothing, other: nothing }),
  'curriculum.piece': only({ piece: nothing }),
  'curriculum.programme': only({ programme: nothing }),
  'curriculum.requests': only({}),
  'curriculum.programmes-alike': only({}, { edition: nothing }),
  'curriculum.topics-taught': only({}),
  'curriculum.programmes': only({}, { text: 'zw' }),
  'curriculum.written-by': only({ piece: nothing, revision: nothing }),
  'access.accounts': only({}, { search: 'zw' }),
  'access.own-account': only({}),
  'exchange.imports': only({}),
  'exchange.refused-rows': ({ import: { id } }) => [{ input: { import: id } }],
  // What a file would bring is asked with the commands that bring it.
  'exchange.try-import': () => [],
  'organization.act': ({ acts }) => acts.map(({ id }) => ({ input: { act: id } })),
  'organization.acts': only({}),
  'organization.find-units': (world, random) => [
    ...some(random, words(world)).flatMap((text) => {
      const on = pick(random, days)
      return [{ input: { text, on }, on }]
    }),
    ...['Xã', 'Chi hội', 'Huyện', 'Z', 'ZW'].map((text) => ({
      input: { text, limit: 100 },
      on: world.plain.today,
    })),
  ],
  'organization.areas': ofUnits((unit, on) => ({ input: { unit, on }, on })),
  'organization.area-units': ofUnits((unit, on) => ({ input: { units: [unit], on }, on })),
  'organization.areas-before': ofUnits((unit, on) => ({ input: { unit, on } })),
  'organization.reforms': only({}),
  'organization.top-units': (_, random) =>
    [pick(random, days), pick(random, days)].map((on) => ({ input: { on }, on })),
  'organization.unit': ofUnits((unit, on) => ({ input: { unit, on } })),
  'organization.unit-history': ofUnits((unit, on) => ({ input: { unit, on } })),
  'people.find-people': (world, random) => [
    ...some(random, persons(world)).flatMap(({ word, codes }) =>
      [word, ...codes].map((text) => ({ input: { text } })),
    ),
    ...['Nguyễn Thị', 'nguyen', 'zw'].map((text) => ({ input: { text, limit: 100 } })),
  ],
  'people.orphaned': ofUnits((unit, on) => ({ input: { unit, on } }), { alsoAnywhere: true }),
  'planning.fit': ofUnits((unit, on) => ({ input: { scheme, unit, on }, on }), { alsoAnywhere: true }),
  'planning.own-tasks': only({ scheme }),
  'planning.tasks': ofUnits((unit, on) => ({ input: { scheme, unit, on }, on })),
  'planning.unbuilt-signs': ofUnits((unit, on) => ({ input: { unit, on }, on })),
  'people.person': ofPersons((person) => ({ input: { person } })),
  'people.settle': ofUnits((unit, on) => ({ input: { unit, on }, on }), { alsoAnywhere: true }),
  'people.unit-people': ofUnits((unit, on, measure) => ({ input: { unit, on, below: measure === 'B' }, on })),
  'people.waiting': ofUnits((unit, on) => ({ input: { unit, on } }), { alsoAnywhere: true }),
  'records.had-of-programme': ofPersons((person) => ({ input: { person, edition: nothing } })),
  'records.trainings': ofPersons((person) => ({ input: { person } })),
  'schemes.rules': only(...measures.map((measure) => ({ scheme, measure }))),
}

/** What is asked of a query; of one without a line nothing, and a test says so. */
export function asksTo(name: string, world: World, random: Random): Asked[] {
  return asksOf[name]?.(world, random) ?? []
}

function ofUnits(
  ask: (unit: string, on: Day, measure: string) => Asked,
  { alsoAnywhere = false } = {},
): Asks {
  return (world, random) => {
    const units = some(random, [...world.plain.units.values()])
    const asked = units.map((unit) => ask(refOf(unit, random), ...drawn(world, random)))
    const anywhere = days.map((on) => ({ ...ask('', on, 'B'), input: { on } }))
    return [...asked, ask('VN', ...drawn(world, random)), ...(alsoAnywhere ? anywhere : [])]
  }
}

/** By its code it is another unit on another day, or none. */
function refOf({ id, code }: UnitSaid, random: Random): string {
  return pick(random, [id, code, pick(random, [`held:${code}`, id])])
}

function ofPersons(ask: (person: string, on: Day, measure: string) => Asked): Asks {
  return (world, random) =>
    some(random, persons(world)).map(({ ids, codes }) =>
      ask(pick(random, [...ids, ...codes]), ...drawn(world, random)),
    )
}

function drawn({ plain }: World, random: Random): [Day, (typeof measures)[number]] {
  return [pick(random, [...days, plain.today]), pick(random, measures)]
}

function only(...inputs: object[]): Asks {
  return () => inputs.map((input) => ({ input }))
}

function persons({ plain }: World): PersonSaid[] {
  return plain.persons
}

function words({ plain }: World): string[] {
  return [...plain.units.values()].flatMap(({ word, code }) => [word, code])
}
