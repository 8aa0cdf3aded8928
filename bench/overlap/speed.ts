import { candidatesFor } from '#curriculum/overlap/candidates.ts'
import { compare } from '#curriculum/overlap/compare.ts'
import { familiesOf } from '#curriculum/overlap/families.ts'
import { fingerprint } from '#curriculum/overlap/fingerprint.ts'
import { lookAlikes } from '#curriculum/overlap/look-alikes.ts'
import { prepare } from '#curriculum/overlap/prepared.ts'
import { rareIn } from '#curriculum/overlap/rare.ts'
import { indexShingles } from '#curriculum/overlap/shingle-index.ts'
import { learnStanding } from '#curriculum/overlap/standing.ts'
import { percentile } from '../measure.ts'
import { copiedEvery, materialOf } from './materials.ts'

/** What so many texts of 3,000 syllables take: to index, to meet one new text, to be compared all with all. */
export function speedOf(documents: number): Record<string, string> {
  const clock = writingClock()
  return {
    ...ofIndex(documents, clock),
    ...ofCommand(documents, clock),
    'most memory': `${clock.memory()} MB`,
  }
}

/** Texts are written anew each time they are asked for; that time is not the engine's. */
type Clock = { textOf: (document: number) => string; seconds: () => string; memory: () => number }

function writingClock(): Clock {
  let [writing, most, began] = [0, 0, performance.now()]
  return {
    textOf(document) {
      const from = performance.now()
      const text = materialOf(document)
      writing += performance.now() - from
      most = Math.max(most, Math.round(process.memoryUsage().rss / 1e6))
      return text
    },
    /** Since asked last, without the writing. */
    seconds() {
      const passed = performance.now() - began - writing
      ;[writing, began] = [0, performance.now()]
      return `${(passed / 1000).toFixed(1)} s`
    },
    memory: () => most,
  }
}

function ofIndex(documents: number, clock: Clock): Record<string, string> {
  const prints = Array.from({ length: documents }, (_, document) => fingerprint(clock.textOf(document)))
  const fingerprints = clock.seconds()
  const index = indexShingles(prints)
  const families = familiesOf(index, prints)
  const [standing, isRare] = [learnStanding(index, families, prints), rareIn(index, families)]
  const indexed = clock.seconds()
  const times = Array.from({ length: 40 }, (_, at) => {
    const text = materialOf(Math.floor((at * documents) / 40) + copiedEvery - 1)
    const from = performance.now()
    const own = prepare(text, standing)
    for (const partner of candidatesFor(index, fingerprint(text), standing))
      compare(own, prepare(materialOf(partner), standing), isRare)
    return performance.now() - from
  })
  clock.seconds()
  return {
    fingerprints,
    'index, families and formulas': indexed,
    'one new text against all, median': `${percentile(times, 0.5).toFixed(0)} ms`,
    'one new text against all, p95': `${percentile(times, 0.95).toFixed(0)} ms`,
    'places in the index': `${index.hashes.length}`,
  }
}

/** All that `vun overlap corpus` does but the reading of files. */
function ofCommand(documents: number, clock: Clock): Record<string, string> {
  const found = lookAlikes(documents, clock.textOf)
  const pairs = found.filter(({ kind }) => kind !== 'topic').length
  return {
    'all against all, with the index and topic hints': clock.seconds(),
    'pairs found': `${pairs} of ${2 * Math.floor(documents / copiedEvery)}`,
  }
}
