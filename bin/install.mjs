// Plain JavaScript without packages: it runs before anything is installed, on whatever Node (18 or newer) is there.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
/** The Node that Vun is made for, whichever Node started us. */
export const node = join(root, 'node_modules', '.bin', 'node')

const modules = join(root, 'node_modules')
const stamp = join(modules, '.vun-lock-hash')
const SOURCES = ['src', 'languages', 'migrations', 'reference', 'package.json']

/** Installs from the lock file and builds, each only if needed. Says what it does on stderr. */
export async function ready() {
  install()
  await build('src/main.ts', 'dist/main.js')
}

/** `npm ci`, if the packages are not those of the lock file. */
export function install() {
  const wanted = lockHash()
  if (read(stamp) === wanted) return
  holding('install', () => {
    if (read(stamp) === wanted) return
    if (!isInstalled()) installFromLock()
    writeFileSync(stamp, wanted)
  })
}

/**
 * Bundles one program, if a source changed since: the bundle remembers the names, sizes and times of what it was made
 * from. Written beside and renamed, so that nobody ever runs half a program.
 */
export async function build(entry, outfile, extraSources = []) {
  const print = fingerprint([...SOURCES, ...extraSources, entry, 'bin/install.mjs'])
  const made = join(root, `${outfile}.made`)
  if (existsSync(join(root, outfile)) && read(made) === print) return
  const { build: bundle } = createRequire(join(root, 'package.json'))('esbuild')
  const { outputFiles } = await bundle({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: true,
    loader: { '.sql': 'text', '.css': 'text' },
    logLevel: 'warning',
  })
  mkdirSync(dirname(join(root, outfile)), { recursive: true })
  // The map first: a program must never be newer than its map.
  for (const { path, contents } of outputFiles.sort((a, b) => b.path.length - a.path.length))
    replace(path, contents)
  replace(made, print)
}

function installFromLock() {
  say('Đang cài các gói theo package-lock.json (lần đầu mất khoảng một phút)…')
  const start = Date.now()
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm']
  const options = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error']
  const { status, error } = spawnSync(npm[0], [...npm.slice(1), ...options], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0 || !existsSync(node)) {
    rmSync(stamp, { force: true })
    throw new Error(
      `npm ci không xong (${error?.message ?? `mã ${status}`}). Hãy xem lỗi ở trên rồi chạy lại.`,
    )
  }
  say(`Đã cài xong sau ${Math.round((Date.now() - start) / 1000)} giây.`)
}

/** Whether somebody ran `npm ci` by hand: npm's own record of what it installed says what the lock file says. */
function isInstalled() {
  const record = read(join(modules, '.package-lock.json'))
  if (!record || !existsSync(node)) return false
  const installed = JSON.parse(record).packages
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const same = (path) =>
    installed[path]?.version === locked[path].version && installed[path]?.integrity === locked[path].integrity
  const names = Object.keys(locked).filter((path) => path !== '')
  return (
    names.every((path) => same(path) || (locked[path].optional && !installed[path])) &&
    Object.keys(installed).every((path) => locked[path])
  )
}

function lockHash() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  return hash.update(`${process.platform}-${process.arch}`).digest('hex')
}

function fingerprint(paths) {
  const hash = createHash('sha1')
  for (const path of paths) addTo(hash, join(root, path))
  return hash.digest('hex')
}

function addTo(hash, path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return
  if (!stat.isDirectory()) {
    hash.update(`${relative(root, path)} ${stat.size} ${stat.mtimeMs}\n`)
    return
  }
  // Tests are not part of any program; dot files are editors' own.
  const names = readdirSync(path).filter((name) => !name.startsWith('.') && !/\.test\.tsx?$/.test(name))
  for (const name of names.sort()) addTo(hash, join(path, name))
}

/** One process at a time does the work; the others wait and find it done. */
function holding(name, work) {
  const lock = join(root, 'dist', `.${name}.lock`)
  mkdirSync(dirname(lock), { recursive: true })
  let told = false
  while (!take(lock)) {
    if (!told) say('Một tiến trình khác đang cài; chờ nó xong…')
    told = true
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
  try {
    return work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** A link appears whole or not at all. The lock of a dead process is taken away, if it is still that one's. */
function take(lock) {
  const mine = `${lock}.${process.pid}`
  writeFileSync(mine, lifeOf(process.pid))
  try {
    linkSync(mine, lock)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const holder = read(lock)
    if (holder && lifeOf(Number(holder.split(' ')[0])) === holder) return false
    takeAway(lock, holder)
    return false
  } finally {
    rmSync(mine, { force: true })
  }
}

function takeAway(lock, holder) {
  const aside = `${lock}.${process.pid}.dead`
  try {
    renameSync(lock, aside)
    // Another was quicker and this is already the next holder's: give it back.
    if (read(aside) !== holder) linkSync(aside, lock)
  } catch {
    // Somebody else took it away, or the next one has it again: we look again anyway.
  }
  rmSync(aside, { force: true })
}

/** A process by its number and start, since numbers are used again. Empty when there is none. */
function lifeOf(pid) {
  try {
    if (process.platform === 'linux') {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ')
      return fields[0] === 'Z' ? '' : `${pid} ${fields[19]}`
    }
    return `${pid} ${execFileSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' }).trim()}`
  } catch {
    return ''
  }
}

function replace(path, contents) {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}`)
  writeFileSync(beside, contents)
  renameSync(beside, path)
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function say(line) {
  process.stderr.write(`vun: ${line}\n`)
}
