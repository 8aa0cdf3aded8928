import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Job } from '#platform/jobs.ts'
import { packageRoot } from '#platform/package-root.ts'

/** A job that thinks long is done by `vun work` in a process of its own, so that whoever is answered here need not wait. */
export function inOwnProcess(job: Job): Job {
  if (!job.apart) return job
  return {
    ...job,
    run: (_house, payload, { id, signal }) =>
      runApart(['work', job.name, id, JSON.stringify(payload)], signal),
  }
}

/** Runs this program once more with other words, until it ends; told to stop, it is told. It does not outlive us. */
async function runApart(words: string[], signal: AbortSignal): Promise<void> {
  const guard = pathToFileURL(join(packageRoot, 'bin/die-with-parent.mjs')).href
  const program = process.argv[1]!
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', guard, program, ...words], {
    // The pipe is there to close when we are gone.
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    env: { ...process.env, VUN_PARENT_PIPE: '3', npm_lifecycle_event: '' },
  })
  const stop = () => child.kill('SIGTERM')
  signal.addEventListener('abort', stop)
  try {
    const [code] = (await once(child, 'exit')) as [number | null]
    if (code !== 0) throw new Error(`vun ${words[0]} ${words[1]} ended with ${code}`)
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
