import { lookAlikes } from '#curriculum/overlap/look-alikes.ts'
import type { Corpus } from './answers.ts'
import type { Row } from './score.ts'
import { themes } from './themes.ts'

/** Each pair alone in a folder, where nothing can be learned: those that were made, and strangers on one theme. */
export function twoFiles({ texts, truths }: Corpus): Row[] {
  const wanted = truths.filter(({ kind }) => kind !== 'topic')
  const own = Math.min(...truths.map(({ b }) => b))
  const strangers = Array.from({ length: own - themes.length }, (_, at) => [at, at + themes.length] as const)
  return [
    {
      what: 'two files: recall',
      found: wanted.filter(({ a, b }) => isCalled(a, b)).length,
      of: wanted.length,
    },
    {
      what: 'two files: strangers called copies',
      found: strangers.filter(([a, b]) => isCalled(a, b)).length,
      of: strangers.length,
    },
  ]

  function isCalled(a: number, b: number): boolean {
    return lookAlikes(2, (at) => texts[at === 0 ? a : b]!).some(({ kind }) => kind !== 'topic')
  }
}
