import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { retireEdition } from '#curriculum/review/retire-edition.command.ts'
import { type Area, areas } from '#organization/area.ts'
import { setAreas } from '#organization/set-areas.command.ts'
import { country } from '#organization/unit.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import { addDays, type Day } from '#platform/pure/day.ts'
import { ask } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { matches, type Post } from '#schemes/rule.ts'
import { rules } from '#schemes/rules.query.ts'
import { happening } from '#test/history/happening.ts'
import { letHappen } from '#test/history/let-happen.ts'
import { firstDay, growTree, type SmallTree } from '#test/history/small-tree.ts'
import { freshDatabase } from '#test/world/database.ts'
import { publishedEdition, type ToPublish } from '#test/world/published-edition.ts'
import { fit } from './fit.query.ts'
import { recomputeSeats } from './recompute-seats.command.ts'

const scheme = 'de-an-1893'
const days: Day[] = ['2015-12-31', '2018-03-01', '2020-12-31', '2022-07-15', '2025-01-01']
const runs = Number(process.env.VUN_PROPERTY_RUNS ?? 12)

const number = fc.nat({ max: 10_000 })
const day = fc.nat({ max: 3_600 }).map((days) => addDays(firstDay, days))
const kinds = fc.subarray([...areas], { maxLength: 3 })
const said = fc.record({ what: fc.constant('areas' as const), which: number, day, kinds })
const published = fc.record({
  ...{ what: fc.constant('edition' as const), day },
  ...{ owner: fc.option(number), retired: fc.option(day) },
  levels: fc.subarray(['province', 'commune', 'branch'], { minLength: 1 }),
  areas: fc.oneof(fc.subarray<Area>([...areas], { minLength: 1 }), fc.constant<Area[]>([...areas])),
  contents: fc.subarray(['union_work', 'social_work', 'women_work'], { minLength: 1 }),
})
const event = fc.oneof({ weight: 3, arbitrary: happening }, { weight: 2, arbitrary: said }, published)

type Edition = ToPublish & { owner: string; retired: Day | null }

test('the holes of the fit matrix are those of a plain count, whatever happened in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 25, maxLength: 50 }), async (history) => {
      const { house, close } = await freshDatabase()
      try {
        const tree = await growTree(house)
        const editions: Edition[] = []
        for (const one of history) {
          if (one.what === 'areas') await say(house, tree, one)
          else if (one.what === 'edition') editions.push(...(await publish(house, tree, one)))
          else await letHappen(house, tree, one)
        }
        for (const on of days) {
          const { rows } = await sql<{ unit: string }>`
            select unit from organization.description where during @> ${on}::date`.execute(house.db)
          for (const { unit } of rows) {
            const { cells } = await ask(house, localAdministrator, fit, { scheme, unit, on })
            const told = cells
              .filter(({ people }) => people > 0)
              .map(({ hole, people, ...cell }) => lineOf({ ...cell, people, hole }))
            expect(told.sort(), `${unit} on ${on}`).toEqual((await plainly(house, editions, unit, on)).sort())
          }
        }
        const { outcome } = await perform(house, localAdministrator, recomputeSeats, {})
        expect(outcome).toEqual({ differed: 0 })
      } finally {
        await close()
      }
    }),
    { numRuns: runs, endOnFailure: true },
  )
}, 600_000)

type Line = { measure: string; level: string; area: string; people: number; hole: boolean }

function lineOf({ measure, level, area, people, hole }: Line): string {
  return `${measure} ${level} ${area} ${people}${hole ? ' hole' : ''}`
}

async function say(
  house: House,
  { units }: SmallTree,
  { which, day: from, kinds: those }: { which: number; day: Day; kinds: Area[] },
): Promise<void> {
  const unit = [country, ...units][which % (units.length + 1)]
  try {
    await perform(house, localAdministrator, setAreas, { unit, day: from, kinds: those })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

type ToSay = Omit<Edition, 'owner'> & { owner: number | null }

async function publish(
  house: House,
  { units }: SmallTree,
  { owner: which, retired: ended, ...toPublish }: ToSay,
): Promise<Edition[]> {
  const owner = which === null ? country : units[which % units.length]!
  try {
    const { edition } = await publishedEdition(house, { ...toPublish, owner })
    // Nothing goes out of use before it is published.
    const retired = ended !== null && ended < toPublish.day ? toPublish.day : ended
    const input = { edition, day: retired, why: 'cũ' }
    if (retired !== null) await perform(house, localAdministrator, retireEdition, input)
    return [{ ...toPublish, owner, retired }]
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}

/** The definition of `README.md`, person by person and step by step up the tree. */
async function plainly(house: House, editions: Edition[], unit: string, on: Day): Promise<string[]> {
  const { rows: tree } = await sql<{ unit: string; parent: string }>`
    select unit, parent from organization.placement where during @> ${on}::date`.execute(house.db)
  const parents = new Map(tree.map((one) => [one.unit, one.parent]))
  const upFrom = (from: string): string[] => [from, ...(parents.has(from) ? upFrom(parents.get(from)!) : [])]
  const { rows: spoken } = await sql<{ unit: string; kinds: Area[] }>`
    select distinct on (unit) unit, kinds from organization.area
    where day <= ${on}::date order by unit, day desc, seq desc`.execute(house.db)
  const own = new Map(spoken.filter((one) => one.kinds.length > 0).map((one) => [one.unit, one.kinds]))
  const { rows: posts } = await sql<Post & { person: string; unit: string }>`
    select t.person, t.unit, p.title, d.level, p.full_time as "fullTime", p.kind, u.kind as "unitKind"
    from people.tenure t join people.posting p on p.id = t.posting join organization.unit u on u.id = t.unit
    join organization.description d on d.unit = t.unit and d.during @> ${on}::date
    where t.during @> ${on}::date`.execute(house.db)
  const lines: string[] = []
  for (const measure of ['A', 'B', 'C', 'D', 'E', 'F']) {
    const versions = await ask(house, localAdministrator, rules, { scheme, measure })
    const rule = versions.find((one) => one.since <= on && (one.until === null || on < one.until))!
    const sitting = new Map<string, Set<string>>()
    for (const post of posts) {
      if (!matches(rule.group, post) || !upFrom(post.unit).includes(unit)) continue
      const nearest = upFrom(post.unit).find((one) => own.has(one))
      for (const area of nearest ? own.get(nearest)! : ['none']) {
        const cell = `${post.level} ${area}`
        sitting.set(cell, (sitting.get(cell) ?? new Set()).add(post.person))
      }
    }
    for (const [cell, persons] of sitting) {
      const [level = '', area = ''] = cell.split(' ')
      const filled = editions.some(
        (one) =>
          one.day <= on &&
          (one.retired === null || on < one.retired) &&
          upFrom(unit).includes(one.owner) &&
          one.levels.includes(level) &&
          (area === 'none' ? one.areas.length === areas.length : one.areas.includes(area)) &&
          one.contents.some((content) => rule.qualifying.contents.includes(content as never)),
      )
      lines.push(lineOf({ measure, level, area, people: persons.size, hole: !filled }))
    }
  }
  return lines
}
