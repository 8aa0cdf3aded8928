import { expect, test } from 'vitest'
import { misshapen } from './shape.ts'
import { isTest, sourcesUnder } from './sources.ts'

const rooms = ['src', 'languages']

/** The longest a file may be: a page one reads at once. */
const ceiling = 250

test.each([
  ['src/people/index.ts', 'export const one = 1', 'an index file'],
  ['a.ts', 'export default function one() {}', 'a default export'],
  ['a.ts', 'const one = 1\nexport default one', 'a default export'],
  ['a.ts', "export { one } from './one.ts'", 'a re-export'],
  ['a.ts', "export * from './one.ts'", 'a re-export'],
  ['a.ts', 'export enum Level { Province }', 'an enum'],
  ['a.ts', 'export interface Unit { id: string }', 'an interface'],
  ['a.ts', 'namespace one { export const two = 2 }', 'a namespace'],
  ['a.ts', 'export function one(two: any[]) { return two }', 'any'],
  ['a.ts', 'export class Service {}', 'a class that is no error'],
  ['a.ts', 'export const Service = class extends Base {}', 'a class that is no error'],
  ['a.ts', 'class Toggle extends HTMLElement {}', 'a class that is no error'],
  ['a.ts', 'let current = 1\nexport const now = () => current', 'a variable of the module that changes'],
])('%s is refused for %j: %s', (path, text, what) => {
  expect(misshapen({ path, text }).map((line) => line.replace(/^\S+ /, ''))).toEqual([what])
})

test('errors, custom elements and additions to the types of others are let be', () => {
  expect(misshapen({ path: 'a.ts', text: 'export class Refusal extends Error {}' })).toEqual([])
  expect(misshapen({ path: 'src/web/behaviours/a.ts', text: 'class A extends HTMLElement {}' })).toEqual([])
  expect(misshapen({ path: 'a.test.ts', text: 'let world: string' })).toEqual([])
  const addition = "declare module 'vitest' { interface ProvidedContext { a: string } }"
  expect(misshapen({ path: 'a.ts', text: addition })).toEqual([])
})

test('every file is of the house’s shape', () => {
  const sources = sourcesUnder(rooms)
  expect(sources.length).toBeGreaterThan(0)
  expect(sources.flatMap(misshapen)).toEqual([])
})

test('no file is longer than a page', () => {
  const all = [...sourcesUnder([...rooms, 'test', 'bench']), ...sourcesUnder(['bin'], /\.mjs$/)]
  const long = all.filter((source) => linesOf(source.text) > ceiling)
  expect(long.map((source) => `${source.path}: ${linesOf(source.text)} lines`)).toEqual([])
})

test('files are small: half of them under 50 lines, 95 in a hundred under 150', () => {
  const sizes = sourcesUnder(rooms)
    .filter((source) => !isTest(source))
    .map((source) => linesOf(source.text))
    .sort((one, other) => one - other)
  const [median, p95] = [quantile(sizes, 0.5), quantile(sizes, 0.95)]
  console.log(`${sizes.length} files: median ${median} lines, p95 ${p95}, longest ${sizes.at(-1)}`)
  expect(median).toBeLessThan(50)
  expect(p95).toBeLessThan(150)
})

test('sizes are counted as an editor counts them', () => {
  expect([linesOf(''), linesOf('a\n'), linesOf('a\nb'), quantile([1, 2, 3, 4, 99], 0.5)]).toEqual([
    0, 1, 2, 3,
  ])
})

function linesOf(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length
}

function quantile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
