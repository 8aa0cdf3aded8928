import ts from 'typescript'
import type { Source } from './sources.ts'

/** What a file changes: the table as written, and on which line. */
export type TableChange = { path: string; line: number; act: string; table: string }

const name = String.raw`("?[a-z_][\w$]*"?(?:\s*\.\s*"?[a-z_][\w$]*"?)?|\$\{)`
const acts = new RegExp(
  String.raw`\b(insert\s+into|delete\s+from|update|truncate|merge\s+into|copy|alter\s+table|drop\s+table|drop\s+schema|create\s+table|create\s+schema)\s+(?:table\s+|only\s+|if\s+(?:not\s+)?exists\s+)*${name}`,
  'gi',
)
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
    add(node, 0, node.expression.name.text, table && ts.isStringLiteralLike(table) ? table.text : '${')
  }
}

/** What a change does against the house: another folder's table, one that cannot be told, or from the wrong kind of file. */
export function againstTheHouse(source: Source): string[] {
  const folder = /^src\/([^/]+)\//.exec(source.path)?.[1]
  return changesOf(source).flatMap(({ path, line, act, table }) => {
    const [schema, rest] = table.split('.')
    const where = `${path}:${line} ${act} ${table}`
    if (table === '${') return [`${where}: which table cannot be told`]
    if (rest === undefined && isTemporary(source, table)) return []
    if (rest === undefined && !act.endsWith('schema')) return [`${where}: no schema is named`]
    if (schema !== folder) return [`${where}: the table is not ${folder ?? 'of any folder, nor this file'}’s`]
    // The two doors, the migrations and the database itself are platform's, and it has no stores for them.
    if (folder !== 'platform' && !path.endsWith('.store.ts'))
      return [`${where}: only a *.store.ts changes tables`]
    return []
  })
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
