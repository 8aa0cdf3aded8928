import ts from 'typescript'
import type { Source } from './sources.ts'

/** What a file changes: the table as written, and on which line. */
export type TableChange = { path: string; line: number; act: string; table: string }

const name = String.raw`("?[a-z_][\w$]*"?(?:\s*\.\s*"?[a-z_][\w$]*"?)?|\$\{sql\.table\(|\$\{)`
const acts = new RegExp(
  String.raw`\b(insert\s+into|delete\s+from|update|truncate|merge\s+into|copy|alter\s+table|drop\s+table|drop\s+schema)\s+(?:table\s+|only\s+|if\s+(?:not\s+)?exists\s+)*${name}`,
  'gi',
)
const unknown = '${'
/** A table handed to a function as text: which ones it may be is said in the stores of its folder, for nobody else may call it. */
const handed = '${sql.table('
const builders = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto'])

/** Every change of a table that the SQL of a file states, in templates, strings and query builders; comments say nothing. */
export function changesOf(source: Source): TableChange[] {
  const file = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true)
  const found: TableChange[] = []
  const add = (node: ts.Node, offset: number, act: string, table: string) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart() + offset)
    found.push({ path: source.path, line: line + 1, act: act.toLowerCase().replace(/\s+/g, ' '), table })
  }
  visit(file)
  return found

  function visit(node: ts.Node): void {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) readSql(node)
    if (ts.isCallExpression(node)) readBuilder(node)
    ts.forEachChild(node, visit)
  }

  function readSql(node: ts.Node): void {
    const text = node.getText()
    for (const match of text.matchAll(acts)) {
      const table = match[2]!.replace(/["\s]/g, '')
      if (!isWordOfSql(match[1]!, table)) add(node, match.index, match[1]!, table)
    }
  }

  function readBuilder(node: ts.CallExpression): void {
    if (!ts.isPropertyAccessExpression(node.expression) || !builders.has(node.expression.name.text)) return
    const [table] = node.arguments
    add(node, 0, node.expression.name.text, table && ts.isStringLiteralLike(table) ? table.text : unknown)
  }
}

/** What a change does against the house: another folder's table, one that cannot be told, or from the wrong kind of file. */
export function againstTheHouse(source: Source, all: readonly Source[] = [source]): string[] {
  const stores = all.filter(
    ({ path }) => path.endsWith('.store.ts') && folderOf(path) === folderOf(source.path),
  )
  const changes = changesOf(source).flatMap((change) =>
    change.table === handed ? namedTables(stores, change) : [change],
  )
  return changes.flatMap((change) => {
    const wrong = whatIsWrong(source, change)
    return wrong ? [`${change.path}:${change.line} ${change.act} ${change.table}: ${wrong}`] : []
  })
}

function whatIsWrong(source: Source, { path, act, table }: TableChange): string | undefined {
  const folder = folderOf(path)
  const [schema, rest] = table.split('.')
  if (table === unknown) return 'which table cannot be told'
  if (rest === undefined && isTemporary(source, table)) return undefined
  if (rest === undefined && !act.endsWith('schema')) return 'no schema is named'
  if (schema !== folder) return `the table is not of ${folder ?? 'any folder'}`
  // The two doors, the migrations and the database itself are platform's, and it has no stores for them.
  return folder === 'platform' || path.endsWith('.store.ts') ? undefined : 'only a *.store.ts changes tables'
}

/** Every `schema.table` that these files have as a text of its own: any of them may be the one that is changed. */
function namedTables(stores: readonly Source[], change: TableChange): TableChange[] {
  const named = stores.flatMap(({ text }) =>
    [...text.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map((match) => match[1] ?? ''),
  )
  return named.length === 0 ? [{ ...change, table: unknown }] : named.map((table) => ({ ...change, table }))
}

function folderOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1]
}

/** `on conflict do update set`, `for update of x`, and copies out of the database change nothing. */
function isWordOfSql(act: string, table: string): boolean {
  const word = table.toLowerCase()
  if (/^update/i.test(act)) return table !== '${' && !table.includes('.')
  if (/^copy/i.test(act)) return !table.includes('.')
  return word === 'set'
}

function isTemporary({ text }: Source, table: string): boolean {
  return new RegExp(
    String.raw`create\s+(temp|temporary)\s+table\s+(if\s+not\s+exists\s+)?${table}\b`,
    'i',
  ).test(text)
}
