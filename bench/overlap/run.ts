import { lookAlikes } from '#curriculum/overlap/look-alikes.ts'
import { corpusOf } from './corpus.ts'
import { scoreOf } from './score.ts'
import type { Hand } from './writing.ts'

for (const hand of ['sentences', 'clauses', 'stock'] as Hand[]) {
  const sums = new Map<string, [number, number]>()
  const add = (what: string, found: number, of: number) => {
    const [x, y] = sums.get(what) ?? [0, 0]
    sums.set(what, [x + found, y + of])
  }
  let ms = 0
  for (let seed = 1; seed <= Number(process.argv[2] ?? 3); seed++) {
    const corpus = corpusOf(seed, hand, 60, 4)
    const made = performance.now()
    const overlaps = lookAlikes(corpus.texts.length, (at) => corpus.texts[at]!)
    ms += performance.now() - made
    const score = scoreOf(corpus, overlaps)
    for (const { what, found, of } of [...score.recall, score.precision]) add(what, found, of)
    for (const x of Object.values(score.hints)) add('hints ' + x.what, x.found, x.of)
    console.log(hand, seed, 'border', JSON.stringify(score.border))
    for (const one of score.wrong.slice(0, 3))
      console.log(
        '  wrong',
        JSON.stringify({ ...one, passages: one.passages.length }),
        one.passages[0] ? corpus.texts[one.a]!.slice(...one.passages[0].a).slice(0, 300) : '',
      )
    for (const one of score.missed.slice(0, 3))
      console.log(
        '  missed',
        JSON.stringify(one),
        JSON.stringify(overlaps.find(({ a, b }) => a === one.a && b === one.b)),
      )
  }
  console.log(hand, ms.toFixed(0))
  for (const [what, [found, of]] of sums) console.log('  ', what, found, '/', of)
}
