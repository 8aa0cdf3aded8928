// The edges of the house as rules (docs/decisions, CONTRIBUTING.md). Made from the one list of folders, in their order.
// test/architecture/dependency-rules.test.ts sees every one of them fail.
const folders = require('./test/architecture/folders.json')

// Above all folders: every command and query, every URL, made-up countries, the command line, the program itself.
const top = ['catalogue', 'followers.ts', 'urls', 'app.ts', 'seed/', 'cli/', 'main.ts']

const test = String.raw`\.test\.tsx?$`
const suffix = String.raw`\.(store|command|query|listener|step|routes|view|jobs|test)\.tsx?$`
const ordinary = { dependencyTypesNot: ['type-only'] }

/**
 * Files that work inside the transaction of whoever calls them and have no suffix that says so. Nobody may take them
 * for nouns. The list must only shrink: name a new one `*.listener.ts` (answers to a happening) or `*.step.ts` (part of a change).
 */
const unnamedSteps = [
  'coverage/follow.ts',
  'exchange/apply-plan.ts',
  'exchange/late-rows.ts',
  'exchange/undo-source.ts',
  'organization/apply-act.ts',
  'organization/undo-act.ts',
  'people/follow.ts',
  'people/stand-on.ts',
]
/** Commands with a question of their own written into them. The list must only shrink: the question belongs in a `*.query.ts`. */
const commandsWithSql = [
  'access/end-grant.command.ts',
  'access/revoke-token.command.ts',
  'cli/seed.ts',
  'exchange/undo-import.command.ts',
  'organization/undo-act.command.ts',
  'schemes/withdraw-rule.command.ts',
]

const touchesDatabase = String.raw`^src/.*\.(store|command|query|listener|step|jobs)\.ts$|^src/platform/(lock|migrate|database)\.ts$`

module.exports = {
  forbidden: [
    ...folders.map((folder, place) => ({
      name: `order-${folder}`,
      comment: `src/${folder}/ imports only from folders before it in test/architecture/folders.json.`,
      severity: 'error',
      from: { path: `^src/${folder}/`, pathNot: test },
      to: { path: startingWith([...folders.slice(place + 1).map((later) => `${later}/`), ...top]) },
    })),
    ...top.slice(0, -1).map((name, place) => ({
      name: `order-top-${name.replace(/\W.*$/, '')}`,
      comment:
        'Above the folders stand, in this order, catalogue/ and catalogue.ts, followers.ts, urls/ and urls.ts, app.ts, seed/, cli/ and main.ts.',
      severity: 'error',
      from: { path: startingWith([name]), pathNot: test },
      to: { path: startingWith(top.slice(place + 1)) },
    })),
    {
      name: 'known-folder',
      comment: 'A new folder of src/ takes its place in test/architecture/folders.json first.',
      severity: 'error',
      from: { path: '^src/', pathNot: startingWith([...folders.map((folder) => `${folder}/`), ...top]) },
      to: {},
    },
    {
      name: 'pure-is-pure',
      comment: 'platform/pure/ runs anywhere, the phone included.',
      severity: 'error',
      from: { path: '^src/platform/pure/', pathNot: test },
      to: { pathNot: '^src/platform/pure/|^node_modules/uuid/' },
    },
    {
      name: 'web-knows-no-server',
      comment:
        'web/ is pages and pictures from data: of platform it needs pure rules and the place of its own files.',
      severity: 'error',
      from: { path: '^src/web/', pathNot: test },
      to: { path: '^src/platform/', pathNot: '^src/platform/(pure/|package-root[.]ts$)' },
    },
    {
      name: 'words-stand-below',
      comment:
        'languages/ speaks for every folder and knows none of them but web/ (how numbers and days are written).',
      severity: 'error',
      from: { path: '^languages/' },
      to: { path: '^src/', pathNot: '^src/(web|platform/pure)/' },
    },
    {
      name: 'words-through-web',
      comment: "Whoever speaks asks web/words.ts, so that the language is always the reader's.",
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/web/words[.]ts$', test] },
      to: { path: '^languages/' },
    },
    {
      name: 'no-cycle',
      comment: 'Types may speak of each other inside a folder; running code may not.',
      severity: 'error',
      from: { path: '^(src|languages)/' },
      to: { circular: true, viaOnly: ordinary },
    },
    {
      name: 'store-is-private',
      comment:
        "Others change this folder's tables by its commands. What was undone is platform's, and everybody's.",
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: test },
      to: { path: String.raw`\.store\.ts$`, pathNot: ['^src/$1/', '^src/platform/undone[.]store[.]ts$'] },
    },
    {
      name: 'store-is-private-above',
      comment: 'app.ts, catalogue.ts and main.ts go through the two doors like everybody.',
      severity: 'error',
      from: { path: '^src/[^/]+[.]tsx?$' },
      to: { path: String.raw`\.store\.ts$` },
    },
    {
      name: 'edges-are-private',
      comment:
        'Views, routes and jobs are mounted by urls.ts, app.ts and followers.ts and used by nobody else outside their folder.',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: [test, '^src/urls/'] },
      to: { path: String.raw`\.(view|routes)\.tsx?$|\.jobs\.ts$`, pathNot: '^src/$1/' },
    },
    {
      name: 'view-is-data-to-html',
      comment: 'A view takes data; who asks for it is the route. Types of answers may be named.',
      severity: 'error',
      from: { path: String.raw`\.view\.tsx$` },
      to: {
        path: `${touchesDatabase}|${startingWith(unnamedSteps)}|^src/platform/(command|query)[.]ts$`,
        ...ordinary,
      },
    },
    {
      name: 'noun-is-pure',
      comment: 'A file without a suffix is a noun: types and rules that run without a database.',
      severity: 'error',
      from: {
        path: startingWith(folders.filter((folder) => folder !== 'platform').map((folder) => `${folder}/`)),
        pathNot: [suffix, startingWith(unnamedSteps)],
      },
      to: {
        path: `${touchesDatabase}|${startingWith(unnamedSteps)}|^node_modules/(kysely|pg|pg-copy-streams|graphile-worker)/`,
        ...ordinary,
      },
    },
    {
      name: 'sql-in-stores-and-queries',
      comment:
        'SQL that changes is in stores, SQL that asks in queries (and in the listeners and steps that look before they act).',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          String.raw`\.(store|query|listener|step)\.ts$`,
          '^src/platform/',
          '^src/cli/house[.]ts$',
          test,
          startingWith([...unnamedSteps, ...commandsWithSql]),
        ],
      },
      to: { path: '^node_modules/(kysely|pg|pg-copy-streams)/', ...ordinary },
    },
    {
      name: 'no-test-in-production',
      severity: 'error',
      from: { path: '^(src|languages)/', pathNot: test },
      to: { path: `${test}|^(test|bench)/` },
    },
    {
      name: 'no-undeclared-package',
      comment: 'Every package is in package.json, by its exact version, with the reason it is there.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'undetermined'] },
    },
    {
      name: 'no-dev-package-in-production',
      severity: 'error',
      from: { path: '^(src|languages)/', pathNot: test },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-orphan',
      comment: 'A file that nobody imports and that imports nobody is left over.',
      severity: 'error',
      from: { path: '^src/', orphan: true, pathNot: test },
      to: {},
    },
  ],
  options: {
    // Types count: a folder that only names a type of a later one depends on it all the same.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: '^(node_modules|test|bench)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
}

/** A pattern for the paths of src/ that begin so. */
function startingWith(names) {
  return `^src/(${names.map((name) => name.replaceAll('.', '[.]')).join('|')})`
}
