import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import { afterEach, describe, expect, test } from 'vitest'
import { packageRoot } from '#platform/package-root.ts'
import folders from './folders.json' with { type: 'json' }

type Rules = { forbidden: IForbiddenRuleType[]; options: ICruiseOptions }

const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Rules
const houses: string[] = []
const seen = new Set<string>()

afterEach(() => {
  for (const house of houses.splice(0)) rmSync(house, { recursive: true })
})

/** Builds a house of these files and answers with the names of the rules that it breaks. */
async function broken(files: Record<string, string>): Promise<string[]> {
  const house = mkdtempSync(join(tmpdir(), 'vun-house-'))
  houses.push(house)
  symlinkSync(join(packageRoot, 'node_modules'), join(house, 'node_modules'))
  const declared = { type: 'module', imports: { '#*': './src/*' }, dependencies: { kysely: '*', uuid: '*' } }
  const all = { 'package.json': JSON.stringify({ ...declared, devDependencies: { vitest: '*' } }), ...files }
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(house, path)), { recursive: true })
    writeFileSync(join(house, path), text)
  }
  const { summary } = await read(house)
  const names = new Set(summary.violations.map((violation) => violation.rule.name))
  for (const name of names) seen.add(name)
  return [...names].sort()
}

async function read(baseDir: string): Promise<ICruiseResult> {
  const { tsConfig: _, ...options } = rules.options as ICruiseOptions & { tsConfig: unknown }
  // A house's packages are ours by a link; they are to be seen where the link stands.
  const wanted = {
    ...options,
    preserveSymlinks: true,
    baseDir,
    validate: true,
    ruleSet: { forbidden: rules.forbidden },
  }
  const { output } = await cruise(['src'], wanted, { ...rules.options.enhancedResolveOptions } as never)
  return output as ICruiseResult
}

const value = 'export const value = 1\n'
const uses = (path: string) => `import { value } from '${path}'\nexport const used = value\n`
const names = (path: string) => `import type { Named } from '${path}'\nexport type Used = Named\n`
const named = 'export type Named = string\n'

describe('the rules of edges', () => {
  test('every file of src/ is read', async () => {
    const { modules } = await read(packageRoot)
    const sources = readdirSync(join(packageRoot, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => `src/${path.replaceAll('\\', '/')}`)
    expect(sources.length).toBeGreaterThan(0)
    expect(modules.map((module) => module.source)).toEqual(expect.arrayContaining(sources))
  })

  test('a house in order breaks none', async () => {
    const house = {
      'src/platform/pure/day.ts': value,
      'src/people/name.ts': uses('#platform/pure/day.ts'),
      'src/people/person.store.ts': "import { sql } from 'kysely'\nexport const value = sql\n",
      'src/people/name-person.command.ts': uses('./person.store.ts'),
      'src/catalogue.ts': uses('#people/name-person.command.ts'),
      'src/people/name.test.ts':
        "import { test } from 'vitest'\nimport { used } from './name.ts'\ntest(used)\n",
    }
    expect(await broken(house)).toEqual([])
  })

  test('refuse that a folder imports the one after it', async () => {
    const rooms = folders.map((folder, place) => {
      const next = folders[place + 1]
      return [`src/${folder}/a.ts`, next ? uses(`#${next}/a.ts`) : value] as const
    })
    const orders = folders.slice(0, -1).map((folder) => `order-${folder}`)
    expect(await broken(Object.fromEntries(rooms))).toEqual(expect.arrayContaining(orders))
  })

  test('refuse that the last folder imports the catalogue, and the catalogue the command line', async () => {
    const last = folders.at(-1)!
    const house = { [`src/${last}/a.ts`]: uses('../catalogue.ts'), 'src/catalogue.ts': value }
    expect(await broken(house)).toContain(`order-${last}`)
    expect(await broken({ 'src/catalogue.ts': uses('./cli/a.ts'), 'src/cli/a.ts': value })).toContain(
      'order-top-catalogue',
    )
    expect(await broken({ 'src/followers.ts': uses('./urls.ts'), 'src/urls.ts': value })).toContain(
      'order-top-followers',
    )
    expect(await broken({ 'src/urls.ts': uses('./app.ts'), 'src/app.ts': value })).toContain('order-top-urls')
    expect(await broken({ 'src/app.ts': uses('./main.ts'), 'src/main.ts': value })).toContain('order-top-app')
    expect(await broken({ 'src/seed/a.ts': uses('../cli/a.ts'), 'src/cli/a.ts': value })).toContain(
      'order-top-seed',
    )
    expect(await broken({ 'src/cli/a.ts': uses('../main.ts'), 'src/main.ts': value })).toContain(
      'order-top-cli',
    )
  })

  test('refuse even the type of a later folder', async () => {
    const house = { 'src/people/a.ts': names('#coverage/b.ts'), 'src/coverage/b.ts': named }
    expect(await broken(house)).toEqual(['order-people'])
  })

  test.each<[string, Record<string, string>]>([
    ['known-folder', { 'src/utils/a.ts': uses('./b.ts'), 'src/utils/b.ts': value }],
    ['pure-is-pure', { 'src/platform/pure/a.ts': uses('../b.ts'), 'src/platform/b.ts': value }],
    [
      'pure-is-pure',
      { 'src/platform/pure/a.ts': "import { readFileSync } from 'node:fs'\nreadFileSync('a')\n" },
    ],
    ['web-knows-no-server', { 'src/web/a.ts': uses('#platform/b.ts'), 'src/platform/b.ts': value }],
    [
      'words-stand-below',
      {
        'src/web/words.ts': uses('../../languages/vi.ts'),
        'languages/vi.ts': uses('#people/b.ts'),
        'src/people/b.ts': value,
      },
    ],
    ['words-through-web', { 'src/people/a.ts': uses('../../languages/vi.ts'), 'languages/vi.ts': value }],
    [
      'no-cycle',
      {
        'src/people/a.ts': "import { b } from './b.ts'\nexport const a = () => b\n",
        'src/people/b.ts': "import { a } from './a.ts'\nexport const b = () => a\n",
      },
    ],
    [
      'store-is-private',
      { 'src/coverage/a.store.ts': uses('#people/b.store.ts'), 'src/people/b.store.ts': value },
    ],
    ['store-is-private-above', { 'src/main.ts': uses('#people/b.store.ts'), 'src/people/b.store.ts': value }],
    [
      'edges-are-private',
      { 'src/coverage/a.routes.tsx': uses('#people/b.view.tsx'), 'src/people/b.view.tsx': value },
    ],
    ['edges-are-private', { 'src/coverage/a.ts': uses('#people/b.jobs.ts'), 'src/people/b.jobs.ts': value }],
    [
      'view-is-data-to-html',
      { 'src/people/a.view.tsx': uses('./b.query.ts'), 'src/people/b.query.ts': value },
    ],
    [
      'view-is-data-to-html',
      { 'src/people/a.view.tsx': uses('#platform/query.ts'), 'src/platform/query.ts': value },
    ],
    ['noun-is-pure', { 'src/people/a.ts': uses('./b.query.ts'), 'src/people/b.query.ts': value }],
    ['noun-is-pure', { 'src/people/a.ts': "import { sql } from 'kysely'\nexport const value = sql\n" }],
    [
      'sql-in-stores-and-queries',
      { 'src/people/a.routes.tsx': "import { sql } from 'kysely'\nexport const b = sql\n" },
    ],
    [
      'sql-in-stores-and-queries',
      { 'src/people/a.command.ts': "import { sql } from 'kysely'\nexport const b = sql\n" },
    ],
    ['no-test-in-production', { 'src/people/a.ts': uses('./b.test.ts'), 'src/people/b.test.ts': value }],
    ['no-undeclared-package', { 'src/people/a.query.ts': "import pg from 'pg'\nexport const b = pg\n" }],
    [
      'no-dev-package-in-production',
      { 'src/people/a.ts': "import { test } from 'vitest'\nexport const b = test\n" },
    ],
    ['resolvable', { 'src/people/a.ts': uses('./nowhere.ts') }],
    ['no-orphan', { 'src/people/a.ts': value }],
  ])('refuse by %s', async (rule, house) => {
    expect(await broken(house)).toContain(rule)
  })

  test('a type may be named where its value may not be used', async () => {
    const house = {
      'src/people/a.view.tsx': names('./b.query.ts'),
      'src/people/b.query.ts': "import { sql } from 'kysely'\nexport type Named = typeof sql\n",
      'src/people/c.ts': "import type { Used } from './d.ts'\nexport type Named = Used\n",
      'src/people/d.ts': "import type { Named } from './c.ts'\nexport type Used = Named[]\n",
    }
    expect(await broken(house)).toEqual([])
  })

  test('every rule was seen to fail above', () => {
    expect([...seen].sort()).toEqual(rules.forbidden.map((rule) => rule.name).sort())
  })
})
