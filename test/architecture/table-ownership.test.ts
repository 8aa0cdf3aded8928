import { expect, test } from 'vitest'
import { isTest, sourcesUnder } from './sources.ts'
import { againstTheHouse, changesOf } from './table-ownership.ts'

const store = 'src/people/person.store.ts'

test.each([
  ['sql`insert into coverage.change (measure) values (1)`', 'not people’s'],
  ['sql`with gone as (delete from organization.unit u using d) select 1`', 'not people’s'],
  ['sql`update records.training set passed = true`', 'not people’s'],
  ['sql`\n  truncate table schemes.rule_match`', 'not people’s'],
  ['sql`truncate records.training`', 'not people’s'],
  ['sql`merge into records.training t using x on true`', 'not people’s'],
  ['sql`copy records.training (id) from stdin`', 'not people’s'],
  ['sql`alter table records.training disable trigger all`', 'not people’s'],
  ['client.query("delete from records.training")', 'not people’s'],
  ["trx.insertInto('records.training').values({})", 'not people’s'],
  ['sql`insert into training values (1)`', 'no schema is named'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a file
  ['sql`delete from ${table}`', 'cannot be told'],
  ['trx.deleteFrom(table)', 'cannot be told'],
])('refuse in a store of people: %s', (text, why) => {
  expect(againstTheHouse({ path: store, text })).toEqual([expect.stringContaining(why)])
})

test('refuse a change from a command, a query or the command line', () => {
  const text = 'sql`insert into people.void (fact) values (1)`'
  for (const path of ['src/people/void-fact.command.ts', 'src/people/people.query.ts'])
    expect(againstTheHouse({ path, text })).toEqual([expect.stringContaining('only a *.store.ts')])
  expect(againstTheHouse({ path: 'src/main.ts', text })).toHaveLength(1)
  expect(againstTheHouse({ path: 'src/cli/seed.ts', text })).toHaveLength(1)
})

test('let a store change its own tables, read those of others, and fill tables of its own transaction', () => {
  const text = `
    /** Never say: insert into records.training */
    sql\`insert into people.person (id) select id from records.training on conflict (id) do update set name = 1\`
    sql\`select 1 from records.training for update of training\`
    sql\`copy (select 1 from records.training) to stdout\`
    sql\`create temp table arriving (id uuid) on commit drop\`
    sql\`insert into arriving values (1)\``
  expect(againstTheHouse({ path: store, text })).toEqual([])
})

test('only the stores of a folder change its tables', () => {
  const sources = sourcesUnder(['src']).filter((source) => !isTest(source))
  expect(sources.flatMap(changesOf).length).toBeGreaterThan(20)
  expect(sources.flatMap(againstTheHouse)).toEqual([])
})
