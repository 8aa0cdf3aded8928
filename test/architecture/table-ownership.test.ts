import { expect, test } from 'vitest'
import { isTest, sourcesUnder } from './sources.ts'
import { againstTheHouse, changesOf } from './table-ownership.ts'

const store = 'src/people/person.store.ts'

test.each([
  ['sql`insert into coverage.change (measure) values (1)`', 'not of people'],
  ['sql`with gone as (delete from organization.unit u using d) select 1`', 'not of people'],
  ['sql`update records.training set passed = true`', 'not of people'],
  ['sql`\n  truncate table schemes.rule_match`', 'not of people'],
  ['sql`truncate records.training`', 'not of people'],
  ['sql`merge into records.training t using x on true`', 'not of people'],
  ['sql`copy records.training (id) from stdin`', 'not of people'],
  ['sql`alter table records.training disable trigger all`', 'not of people'],
  ['client.query("delete from records.training")', 'not of people'],
  ["trx.insertInto('records.training').values({})", 'not of people'],
  ['sql`insert into training values (1)`', 'no schema is named'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a file
  ['sql`delete from ${table}`', 'cannot be told'],
  ['trx.deleteFrom(table)', 'cannot be told'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a file
  ['sql`delete from ${sql.table(table)}`', 'cannot be told'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a file
  ["replace('records.training')\nsql`delete from ${sql.table(table)}`", 'not of people'],
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
    sql\`insert into arriving values (1)\`
    replace('people.tenure')
    sql\`delete from \${sql.table(table)}\``
  expect(againstTheHouse({ path: store, text })).toEqual([])
})

test('a table handed from store to store is looked for in all of them', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a file
  const replacing = { path: 'src/people/replace.store.ts', text: 'sql`delete from ${sql.table(table)}`' }
  const caller = (table: string) => ({ path: store, text: `replace('${table}')` })
  expect(againstTheHouse(replacing, [replacing, caller('people.tenure')])).toEqual([])
  expect(againstTheHouse(replacing, [replacing, caller('records.training')])).toHaveLength(1)
})

test('only the stores of a folder change its tables', () => {
  const sources = sourcesUnder(['src']).filter((source) => !isTest(source))
  expect(sources.flatMap(changesOf).length).toBeGreaterThan(20)
  expect(sources.flatMap((source) => againstTheHouse(source, sources))).toEqual([])
})
