import { expect, test } from 'vitest'
import { commands, queries } from '#catalogue.ts'
import { repeated, type Stated, statedIn, wrongName } from './catalogue.ts'
import { isTest, sourcesUnder } from './sources.ts'

/**
 * Commands that are only ever parts of other commands, inside their transaction and under their authority: they ask
 * nobody who she is, so no door may lead to them.
 */
const partsOfOthers = [
  'organization.mint-branches',
  'people.take-in-people',
  'people.reread-people',
  'records.take-in-trainings',
  'records.reread-trainings',
]

const stated = sourcesUnder(['src'])
  .filter((source) => !isTest(source))
  .flatMap(statedIn)

test('every command and query has a name of its own, after its file', () => {
  expect(stated.length).toBeGreaterThan(0)
  expect(stated.flatMap((one) => wrongName(one) ?? [])).toEqual([])
  expect(repeated(stated.map((one) => one.name))).toEqual([])
})

test('the catalogue lists every command and query that is a door, and nothing twice', () => {
  const doors = stated.filter((one) => !partsOfOthers.includes(one.name)).map((one) => one.name)
  const listed = [...commands, ...queries].map((one) => one.name)
  expect(listed.toSorted()).toEqual(doors.toSorted())
})

test('no door leads to what is only a part of other commands', () => {
  const listed = new Set([...commands, ...queries].map((one) => one.name))
  expect(partsOfOthers.filter((name) => listed.has(name))).toEqual([])
})

test('wrong names are refused', () => {
  const named = (path: string, kind: Stated['kind'], name: string) =>
    wrongName({ path, kind, constant: 'a', name })
  const file = 'src/people/take-in-people.command.ts'
  expect(named(file, 'command', 'people.take-in-people')).toBeUndefined()
  expect(named(file, 'command', 'people.take-in')).toContain('is not people.take-in-people')
  expect(named(file, 'command', 'records.take-in-people')).toContain('is not people.')
  expect(named('src/people/move.command.ts', 'command', 'people.move')).toContain('is not verb-noun')
  expect(named('src/coverage/coverage.query.ts', 'query', 'coverage.coverage')).toBeUndefined()
  expect(named('src/coverage/coverage.query.ts', 'query', 'people.coverage')).toContain('is not coverage.')
  expect(named('src/main.ts', 'command', 'main.do-it')).toContain('stands in a *.command.ts')
  expect(repeated(['a.b', 'a.c', 'a.b'])).toEqual(['a.b'])
})

test('definitions are found as the house writes them', () => {
  const text = "export const undoAct = command({\n  name: 'organization.undo-act',\n  input,\n})\n"
  expect(statedIn({ path: 'a.ts', text })).toEqual([
    { path: 'a.ts', kind: 'command', constant: 'undoAct', name: 'organization.undo-act' },
  ])
})

test('no definition is written in a way that is not found', () => {
  const calls = sourcesUnder(['src'])
    .filter((source) => !isTest(source) && !/^src\/platform\/(command|query)\.ts$/.test(source.path))
    .flatMap(({ text }) => text.match(/= (command|query)(<[^(]*>)?\(/g) ?? [])
  expect(stated).toHaveLength(calls.length)
})
