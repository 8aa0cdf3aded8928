import { candidatesFor } from '#curriculum/overlap/candidates.ts'
import { compare } from '#curriculum/overlap/compare.ts'
import { overlapsAmong } from '#curriculum/overlap/corpus.ts'
import { familiesOf } from '#curriculum/overlap/families.ts'
import { type Fingerprint, fingerprint } from '#curriculum/overlap/fingerprint.ts'
import { prepare } from '#curriculum/overlap/prepared.ts'
import { rareIn } from '#curriculum/overlap/rare.ts'
import { indexShingles } from '#curriculum/overlap/shingle-index.ts'
import { learnStanding } from '#curriculum/overlap/standing.ts'
import { between, pick, type Random, randomOf } from '#platform/pure/random.ts'
import { percentile } from '../measure.ts'
import type { Theme } from './themes.ts'
import { topicOf, written } from './writing.ts'

/** One in so many texts is a copy of an earlier one, one in as many has a passage of one. */
const COPIED = 100
const THEMES = 250

/** Seconds, milliseconds and megabytes for so many texts of 3,000 syllables; texts are made anew each time they are asked. */
export function speedOf(documents: number): Record<string, string> {
  const say: Record<string, string> = {}
  let began = performance.now()
  const lap = (what: string) => {
    say[what] = `${((performance.now() - began) / 1000).toFixed(1)} s`
    began = performance.now()
  }
  const memory = () => Math.round(process.memoryUsage().rss / 1e6)
  let [writing, most] = [0, 0]
  const textOf = (document: number) => {
    const from = performance.now()
    const text = materialOf(document)
    writing += performance.now() - from
    most = Math.max(most, memory())
    return text
  }
  const prints = Array.from(
    { length: documents },
    (_, document): Fingerprint => fingerprint(textOf(document)),
  )
  lap('fingerprints, with the writing of the texts')
  say['of that the writing'] = `${(writing / 1000).toFixed(1)} s`
  const index = indexShingles(prints)
  const families = familiesOf(index, prints)
  const [standing, isRare] = [learnStanding(index, families, prints), rareIn(index, families)]
  lap('index and formulas')
  const times = Array.from({ length: 40 }, (_, at) => {
    const text = materialOf(at * COPIED * 2 + COPIED - 1)
    const from = performance.now()
    const own = prepare(text, standing)
    const partners = candidatesFor(index, fingerprint(text), standing)
    for (const partner of partners) compare(own, prepare(materialOf(partner), standing), isRare)
    return performance.now() - from
  })
  say['one new text against all'] =
    `${percentile(times, 0.5).toFixed(0)} ms (p95 ${percentile(times, 0.95).toFixed(0)} ms)`
  began = performance.now()
  writing = 0
  const overlaps = overlapsAmong(prints, textOf)
  lap('all against all')
  say['of that the writing again'] = `${(writing / 1000).toFixed(1)} s`
  say['pairs found'] = `${overlaps.length}`
  say['places in the index'] = `${index.hashes.length}`
  say.memory = `${most} MB`
  return say
}

function materialOf(document: number): string {
  const random = randomOf('material', document)
  const source = document - between(random, 1, 50)
  if (document % COPIED === COPIED - 1 && source >= 0) return ownText(source)
  if (document % COPIED === COPIED - 2 && source >= 0)
    return `${ownText(document).slice(0, 9000)} ${ownText(source).slice(3000, 5000)}`
  return ownText(document)
}

function ownText(document: number): string {
  const theme = madeTheme(randomOf('theme', document % THEMES), document % THEMES)
  const random = randomOf('own', document)
  return written(random, 'clauses', topicOf(random, theme), 3000)
}

/** A theme of made-up words, for six themes are not those of ten thousand texts. */
function madeTheme(random: Random, number: number): Theme {
  const words = (count: number, syllables: number) =>
    Array.from({ length: count }, () =>
      Array.from({ length: syllables }, () => madeSyllable(random)).join(' '),
    )
  return {
    name: `${number}`,
    things: words(30, 3),
    acts: words(30, 5),
    troubles: words(20, 5),
    people: words(20, 2),
  }
}

function madeSyllable(random: Random): string {
  const onset = pick(random, [
    'b',
    'c',
    'ch',
    'd',
    'đ',
    'g',
    'h',
    'kh',
    'l',
    'm',
    'n',
    'ng',
    'nh',
    'ph',
    'qu',
    's',
    't',
    'th',
    'tr',
    'v',
    'x',
  ])
  return `${onset}${pick(random, ['à', 'án', 'ạt', 'ăng', 'ậm', 'ẻ', 'ên', 'iệp', 'ỉnh', 'oàn', 'ọc', 'ôi', 'ồng', 'ơn', 'ủ', 'ung', 'ương', 'ước'])}`
}
