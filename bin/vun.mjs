import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, install, node, ready, root } from './install.mjs'

await main(process.argv.slice(2))

async function main(words) {
  const ground = await prepared(words)
  if (!ground) return
  stopWithNpm()
  if (isPinnedNode()) await runHere(...ground)
  else runBeside(...ground)
}

/** Only what goes wrong before the program is ours to tell. */
async function prepared(words) {
  try {
    return await prepare(words)
  } catch (error) {
    process.stderr.write(`vun: ${error.message}\n`)
    process.exitCode = 1
    return undefined
  }
}

/** `--script FILE.ts …` runs another program of the repository; it is built the same way. */
async function prepare(words) {
  if (words[0] !== '--script') {
    await ready()
    return [join(root, 'dist/main.js'), words]
  }
  install()
  const script = words[1]
  const outfile = `dist/${script.replace(/\.tsx?$/, '.js')}`
  await build(script, outfile, [dirname(script)])
  return [join(root, outfile), words.slice(2)]
}

/**
 * npm that is told to stop tells only its shell, and npm that is killed tells nobody. A server must not live on unseen
 * and keep its folder, so we stop in good order when our parent is gone.
 */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 200)
  watch.unref()
}

/** npm puts node_modules/.bin first on the PATH, so after the first install we already are the pinned Node. */
function isPinnedNode() {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/node/package.json'), 'utf8'))
  return process.version === `v${version}`
}

/** No second process: a signal, even SIGKILL, reaches the program itself. */
async function runHere(program, rest) {
  process.setSourceMapsEnabled(true)
  process.argv = [process.execPath, program, ...rest]
  await import(pathToFileURL(program).href)
}

function runBeside(program, rest) {
  const guard = join(root, 'bin/die-with-parent.mjs')
  const child = spawn(
    node,
    ['--enable-source-maps', '--import', pathToFileURL(guard).href, program, ...rest],
    {
      stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
      // In a session of its own Ctrl-C reaches it once, through us, and not twice.
      detached: true,
      env: { ...process.env, VUN_PARENT_PIPE: '3' },
    },
  )
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    process.stderr.write(`vun: ${error.message}\n`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0)
  })
}
