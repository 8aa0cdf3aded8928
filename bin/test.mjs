import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, install, node, root } from './install.mjs'
import { findHoles } from './lock.mjs'

const onlyChecks = process.argv.includes('--check')

await main()

/** Every step runs even when an earlier one failed; the last line counts them all. */
async function main() {
  const total = { passed: 0, failed: 0 }
  try {
    install()
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    return finish({ passed: 0, failed: 1 })
  }
  const steps = [
    ['build', has('src/main.ts'), () => build('src/main.ts', 'dist/main.js')],
    ['package-lock.json', true, checkLock],
    ['biome check', true, () => run('@biomejs/biome/bin/biome', ['check', '.'])],
    ['tsc', true, () => run('typescript/bin/tsc', ['--noEmit'])],
    ['dependency-cruiser', has('.dependency-cruiser.cjs'), cruise],
    ['knip', has('knip.json'), () => run('knip/bin/knip.js', [])],
  ]
  for (const [name, wanted, step] of steps) if (wanted) await count(total, name, step)
  if (!onlyChecks) await runTests(total)
  finish(total)
}

async function count(total, name, step) {
  heading(name)
  const start = performance.now()
  const error = await attempt(step)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  process.stdout.write(`${error ? `${error}\n✗` : '✓'} ${name} (${seconds} s)\n`)
  total[error ? 'failed' : 'passed'] += 1
}

async function attempt(step) {
  try {
    await step()
    return undefined
  } catch (error) {
    return error.message
  }
}

/** A machine where everything is installed already would not notice that `npm ci` refuses the lock file. */
function checkLock() {
  const holes = findHoles().map(({ name }) => name)
  if (holes.length > 0)
    throw new Error(`npm ci would refuse it; run node bin/lock.mjs. Missing: ${holes.join(', ')}`)
}

/** Beside some compilers dependency-cruiser reads nothing and says that all is well. */
function cruise() {
  const output = run(
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['--config', '.dependency-cruiser.cjs', 'src'],
    true,
  )
  if (!(Number(output.match(/(\d+) modules/)?.[1]) > 0)) throw new Error('dependency-cruiser read 0 modules')
}

async function runTests(total) {
  heading('vitest')
  const folder = mkdtempSync(join(tmpdir(), 'vun-report-'))
  const report = join(folder, 'report.json')
  const filter = (process.env.VUN_TEST_FILTER ?? '').split(/\s+/).filter(Boolean)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const error = await attempt(() => run('vitest/vitest.mjs', ['run', ...reporters, ...filter]))
  const { passed, failed } = readReport(report)
  rmSync(folder, { recursive: true, force: true })
  total.passed += passed
  // A crash, an unhandled error or an empty run is a failure although no test says so.
  total.failed += failed || (error || passed === 0 ? 1 : 0)
}

function readReport(report) {
  if (!existsSync(report)) return { passed: 0, failed: 0 }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const unloadable = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return { passed: numPassedTests, failed: numFailedTests + unloadable.length }
}

function run(script, words, read = false) {
  const stdio = ['ignore', read ? 'pipe' : 'inherit', 'inherit']
  const options = { cwd: root, stdio, encoding: 'utf8', maxBuffer: 1 << 28 }
  const { status, signal, stdout } = spawnSync(node, [join(root, 'node_modules', script), ...words], options)
  if (read) process.stdout.write(stdout)
  if (status !== 0) throw new Error(`${script.split('/')[0]}: ${signal ?? `exit ${status}`}`)
  return stdout
}

function has(file) {
  return existsSync(join(root, file))
}

function heading(name) {
  process.stdout.write(`\n── ${name}\n`)
}

function finish({ passed, failed }) {
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}
