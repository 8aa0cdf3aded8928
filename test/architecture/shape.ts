import ts from 'typescript'
import { isTest, type Source } from './sources.ts'

/** What in a file is not of the house's shape (CONTRIBUTING.md), each as `path:line what`. */
export function misshapen(source: Source): string[] {
  const found: string[] = []
  const file = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true)
  const say = (node: ts.Node, what: string) =>
    found.push(`${source.path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`)
  if (/(^|\/)index\.tsx?$/.test(source.path)) found.push(`${source.path} an index file`)
  // A test may set its world up once for all its sentences.
  const ambient = isTest(source) ? [] : file.statements.filter(isAmbient)
  for (const statement of ambient) say(statement, 'a variable of the module that changes')
  visit(file)
  return found

  function visit(node: ts.Node): void {
    const wrong = whatIsWrong(node, source.path)
    if (wrong) say(node, wrong)
    // Types of other packages can be added to only in their own words.
    if (!ts.isModuleDeclaration(node) || wrong) ts.forEachChild(node, visit)
  }
}

function whatIsWrong(node: ts.Node, path: string): string | undefined {
  if (ts.isExportAssignment(node) || has(node, ts.SyntaxKind.DefaultKeyword)) return 'a default export'
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && !node.isTypeOnly) return 'a re-export'
  if (ts.isEnumDeclaration(node)) return 'an enum'
  if (ts.isInterfaceDeclaration(node)) return 'an interface'
  if (ts.isModuleDeclaration(node) && ts.isIdentifier(node.name) && node.name.text !== 'global')
    return 'a namespace'
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any'
  if (ts.isClassLike(node) && !mayBeClass(node, path)) return 'a class that is no error'
  return undefined
}

/** Errors are classes by nature; so are custom elements, for the browser asks for one. */
function mayBeClass(node: ts.ClassLikeDeclaration, path: string): boolean {
  const parent = node.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)
  const name = parent?.types[0]?.expression.getText() ?? ''
  return /(^|\.)\w*Error$/.test(name) || (name === 'HTMLElement' && path.includes('/behaviours/'))
}

function isAmbient(statement: ts.Statement): boolean {
  return ts.isVariableStatement(statement) && !(statement.declarationList.flags & ts.NodeFlags.Const)
}

function has(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false)
  )
}
