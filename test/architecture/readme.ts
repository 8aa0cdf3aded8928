type Made = { tables: string[]; views: string[] }

/** The tables and views of each schema, from the schema as text. */
export function madeBySchema(schemaText: string): Map<string, Made> {
  const made = [...schemaText.matchAll(/^create (table|view|materialized view) "?(\w+)"?\."?(\w+)"?/gm)]
  const named = (matches: typeof made, table: boolean) =>
    matches.filter((match) => (match[1] === 'table') === table).map((match) => match[3] ?? '')
  const grouped = Map.groupBy(made, (match) => match[2] ?? '')
  return new Map(
    [...grouped].map(([schema, own]) => [schema, { tables: named(own, true), views: named(own, false) }]),
  )
}

/** What is wrong with a folder's page: not there, a table not named in it, or a table under **Tables** that is not there. */
export function wrongPage(folder: string, { tables, views }: Made, page: string | undefined): string[] {
  const path = `src/${folder}/README.md`
  if (page === undefined) return [`${path}: there is none`]
  const missing = tables.filter((table) => !page.includes(`\`${table}\``))
  const list = /^\*\*Tables\*\*[\s\S]*?(?=\n\n|$(?!\n))/m.exec(page)?.[0] ?? ''
  const listed = [...list.matchAll(/`(\w+)`/g)].map((match) => match[1] ?? '')
  const unknown = listed.filter((table) => !tables.includes(table) && !views.includes(table))
  return [
    ...missing.map((table) => `${path}: says nothing of ${table}`),
    ...unknown.map((table) => `${path}: there is no table ${table}`),
  ]
}
