import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { retireEdition } from '#curriculum/review/retire-edition.command.ts'
import type { Area } from '#organization/area.ts'
import { setAreas } from '#organization/set-areas.command.ts'
import { addPosting } from '#people/add-posting.command.ts'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import type { Day } from '#platform/pure/day.ts'
import { ask } from '#platform/query.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { holdPost } from '#test/world/posts.ts'
import { publishedEdition } from '#test/world/published-edition.ts'
import { actorOver, type SmallCountry } from '#test/world/small-country.ts'
import { personNamed, smallCoverage } from '#test/world/small-coverage.ts'
import { fit } from './fit.query.ts'
import { recomputeSeats } from './recompute-seats.command.ts'

let fresh: FreshDatabase
let units: SmallCountry
beforeAll(async () => {
  fresh = await freshDatabase()
  units = await smallCoverage(fresh.house)
})
afterAll(() => fresh.close())

const areaOf = (unit: string, day: Day, ...kinds: Area[]) =>
  perform(fresh.house, localAdministrator, setAreas, { unit, day, kinds })

async function cellsOf(on: Day, unit?: string, actor: Actor = localAdministrator): Promise<string[]> {
  const { cells } = await ask(fresh.house, actor, fit, { scheme: 'de-an-1893', unit, on })
  return cells.map(
    ({ measure, level, area, people, programmes, hole }) =>
      `${measure} ${level} ${area}: ${people}${programmes.map(({ title }) => ` ${title}`).join()}${hole ? ' !' : ''}`,
  )
}

describe('who sits in a cell', () => {
  test('is whoever is in the group through a post at the level; where no area was said, it says so', async () => {
    expect(await cellsOf('2024-01-01')).toEqual([
      'B commune none: 1 !',
      'C commune none: 1 !',
      'D branch none: 3 !',
    ])
  })

  test('branches are of the area of their commune, a commune of that of its province, until it says its own', async () => {
    await areaOf(units.may, '2020-01-01', 'mountain')
    await areaOf(units.suoiTrong, '2023-01-01', 'mountain', 'border')
    await areaOf(units.phiengLuong, '2025-01-01', 'industrial')
    expect(await cellsOf('2019-12-31')).toContain('D branch none: 3 !')
    expect(await cellsOf('2022-12-31')).toEqual([
      'B commune mountain: 1 !',
      'C commune mountain: 1 !',
      'D branch mountain: 3 !',
    ])
    expect(await cellsOf('2023-01-01')).toContain('D branch border: 3 !')
    expect((await cellsOf('2025-01-01')).filter((cell) => cell.startsWith('D'))).toEqual([
      'D branch mountain: 1 !',
      'D branch border: 1 !',
      'D branch industrial: 2 !',
    ])
  })

  test('a woman with posts in two places is one person in a cell, and sits in the cells of both', async () => {
    const second = { unit: units.doiThong, title: 'chair', from: '2022-01-01', lastDay: null }
    await perform(fresh.house, localAdministrator, addPosting, {
      person: await personNamed(fresh.house, 'Hà Thị Diệp'),
      post: { ...second, fullTime: false, kind: 'elected', decision: null },
    })
    await areaOf(units.doiThong, '2023-01-01', 'mountain', 'ethnic')
    const mountain = async () => (await cellsOf('2024-01-01')).filter((cell) => cell.startsWith('B'))
    expect(await mountain()).toEqual([
      'B commune mountain: 1 !',
      'B commune border: 1 !',
      'B commune ethnic: 1 !',
    ])
  })

  test('what is said again for the same day replaces what was said; saying nothing goes back to the unit above', async () => {
    await areaOf(units.doiThong, '2023-01-01', 'urban')
    expect(await cellsOf('2024-01-01')).toContain('B commune urban: 1 !')
    await areaOf(units.doiThong, '2024-01-01')
    expect(await cellsOf('2024-01-01')).not.toContain('B commune urban: 1 !')
    expect(await cellsOf('2023-12-31')).toContain('B commune urban: 1 !')
  })

  test('is kept as the facts say: computing all again finds no difference', async () => {
    const { outcome } = await perform(fresh.house, localAdministrator, recomputeSeats, {})
    expect(outcome).toEqual({ differed: 0 })
  })
})

describe('a programme', () => {
  test('fills the cells of its levels and areas while it is in force, where its contents qualify', async () => {
    const { edition } = await publishedEdition(fresh.house, {
      ...{ title: 'Chi hội biên giới', day: '2023-06-01' },
      ...{ levels: ['branch', 'commune'], areas: ['border'], contents: ['union_work'] },
    })
    await publishedEdition(fresh.house, {
      ...{ title: 'Bình đẳng giới', day: '2020-01-01' },
      ...{ levels: ['branch'], areas: ['mountain'], contents: ['gender_equality'] },
    })
    expect(await cellsOf('2023-05-31')).toContain('D branch border: 3 !')
    expect(await cellsOf('2023-06-01')).toContain('D branch border: 3 Chi hội biên giới')
    expect(await cellsOf('2023-06-01')).toContain('D branch mountain: 3 !')
    await perform(fresh.house, localAdministrator, retireEdition, { edition, day: '2024-03-01', why: 'cũ' })
    expect(await cellsOf('2024-02-29')).toContain('B commune border: 1 Chi hội biên giới')
    expect(await cellsOf('2024-03-01')).toContain('B commune border: 1 !')
  })

  test('of a province is for those below it, and not for the country', async () => {
    await publishedEdition(fresh.house, {
      ...{ title: 'Của tỉnh Mây', owner: units.may, day: '2022-01-01' },
      ...{ levels: ['branch'], areas: ['mountain'], contents: ['union_work'] },
    })
    expect(await cellsOf('2022-12-31', units.suoiTrong)).toContain('D branch mountain: 3 Của tỉnh Mây')
    expect(await cellsOf('2022-12-31')).toContain('D branch mountain: 3 !')
  })
})

describe('whoever reads one commune', () => {
  test('is told of it alone, without planned successors, and of no other unit', async () => {
    await holdPost(fresh.house, { name: 'Bùi Thị Mận', unit: units.namCai, title: 'chair' })
    const actor = actorOver([units.suoiTrong], ['read'])
    expect(await cellsOf('2022-12-31', undefined, actor)).toEqual([
      'B commune mountain: 1 !',
      'D branch mountain: 3 Của tỉnh Mây',
      'F branch mountain: 0 Bình đẳng giới',
    ])
    await expect(cellsOf('2022-12-31', units.namCai, actor)).rejects.toThrow(/Không có đơn vị/u)
    await expect(cellsOf('2022-12-31', 'VN', actor)).rejects.toThrow(/Không có đơn vị/u)
  })

  test('says of no area what it is, unless she edits the unit', async () => {
    const said = (actor: Actor, unit: string) =>
      perform(fresh.house, actor, setAreas, { unit, day: '2024-01-01', kinds: ['delta'] })
    await expect(said(actorOver([units.suoiTrong], ['read']), units.suoiTrong)).rejects.toThrow()
    const editor = actorOver([units.suoiTrong], ['read', 'edit'])
    await expect(said(editor, units.namCai)).rejects.toThrow(/Không có đơn vị/u)
    expect((await said(editor, units.naLau)).outcome).toMatchObject({ kinds: ['delta'] })
  })
})
