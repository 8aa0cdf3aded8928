// A registry that lacks some platforms' packages makes `npm install` leave them out of package-lock.json, and then
// `npm ci` refuses the whole file, on every machine. `node bin/lock.mjs` fills such holes with what the packages
// themselves ask for: the exact version, and the platform their name says. Here they are never downloaded.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const file = join(dirname(dirname(fileURLToPath(import.meta.url))), 'package-lock.json')
const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]

if (process.argv[1] === fileURLToPath(import.meta.url)) fill()

/** Optional packages that others in the lock file ask for and that it does not have. */
export function findHoles() {
  const { packages } = read()
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isThere(packages, path, name))
      .map(([name, version]) => ({ name, version, dev })),
  )
}

function fill() {
  const holes = findHoles()
  const lock = read()
  for (const { name, version, dev } of holes) {
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(dev && { dev }),
      optional: true,
    }
  }
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)),
  )
  if (holes.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  process.stdout.write(`${holes.length} holes filled\n`)
}

function platformOf(name) {
  const words = name.split(/[-/]/)
  const os = SYSTEMS.filter((system) => words.includes(system))
  const cpu = PROCESSORS.filter((processor) => words.includes(processor))
  if (os.length === 0 && cpu.length === 0)
    throw new Error(`${name} is not of a platform: add it to the lock file by hand`)
  const libc = words.some((word) => word.startsWith('musl')) ? { libc: ['musl'] } : {}
  return { ...(os.length > 0 && { os }), ...(cpu.length > 0 && { cpu }), ...libc }
}

/** As Node looks: beside the asker, then in each folder above. */
function isThere(packages, path, name) {
  if (packages[`${path === '' ? '' : `${path}/`}node_modules/${name}`]) return true
  return (
    path !== '' && isThere(packages, path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name)
  )
}

function read() {
  return JSON.parse(readFileSync(file, 'utf8'))
}
