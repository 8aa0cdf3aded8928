import { setTimeout as sleep } from 'node:timers/promises'
import type { Reader } from '#platform/database.ts'
import type { Work } from '#platform/jobs.ts'
import { interruptOthers } from './upload.query.ts'
import { tellProgress } from './upload.store.ts'
import type { Phase } from './upload.ts'

/** Whoever brought the file wanted no more of it. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

/** How a long work says how far it is. Both throw `Stopped` when it shall not go on. */
export type Telling = { tell(phase: Phase): Promise<void>; count(done: number): void }

const everyMs = 400

/**
 * Does a long work; meanwhile says every moment how far it is and hears whether it shall stop. Then what it asks the
 * database is cut off, as far as this process does nothing else, and the transaction rolls back.
 */
export async function watched(
  db: Reader,
  id: string,
  work: Work,
  run: (telling: Telling) => Promise<void>,
): Promise<void> {
  const progress = { phase: 'waiting' as Phase, done: 0 }
  const stop = { asked: false }
  const over = new AbortController()
  const telling: Telling = {
    async tell(phase) {
      progress.phase = phase
      stop.asked ||= await tellProgress(db, id, progress)
      goOn()
    },
    count(done) {
      Object.assign(progress, { phase: 'reading', done })
      goOn()
    },
  }
  const watching = watch()
  try {
    await telling.tell('reading')
    await run(telling)
  } catch (error) {
    if (stop.asked) throw new Stopped('', { cause: error })
    throw error
  } finally {
    over.abort()
    await watching
  }

  function goOn(): void {
    if (stop.asked) throw new Stopped()
    work.signal.throwIfAborted()
  }

  async function watch(): Promise<void> {
    while (!over.signal.aborted) {
      await sleep(everyMs, undefined, { signal: over.signal }).catch(() => undefined)
      if (over.signal.aborted) return
      // The process that wants to end cuts its work off too, but somebody else takes it up.
      const wanted = await tellProgress(db, id, progress).catch(() => false)
      stop.asked ||= wanted
      if ((stop.asked || work.signal.aborted) && work.alone) await interruptOthers(db).catch(() => undefined)
    }
  }
}
