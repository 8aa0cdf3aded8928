import { lookAlikes } from '#curriculum/overlap/look-alikes.ts'
import { corpusOf } from './corpus.ts'
import { type Row, type Score, scoreOf } from './score.ts'
import { speedOf } from './speed.ts'
import { twoFiles } from './two-files.ts'
import { type Hand, hands } from './writing.ts'

/** `small`, half a minute; `full`, more corpora and ten thousand texts. */
const sizes = { small: { seeds: 2, documents: 500 }, full: { seeds: 6, documents: 10_000 } }
const [size = 'small', only] = process.argv.slice(2)
if (!(size in sizes)) throw new Error('small | full, then accuracy | speed for one of both')
const { seeds, documents } = sizes[size as keyof typeof sizes]

if (only !== 'speed') for (const hand of Object.keys(hands) as Hand[]) tell(hand, seeds)
if (only !== 'accuracy') {
  console.log(`\n${documents} texts of 3,000 syllables`)
  for (const [what, value] of Object.entries(speedOf(documents))) console.log(`  ${what}: ${value}`)
}

function tell(hand: Hand, count: number): void {
  const corpora = Array.from({ length: count }, (_, seed) => corpusOf(seed + 1, hand, 60, 4))
  const small = Array.from({ length: count }, (_, seed) => corpusOf(seed + 101, hand, 12, 1))
  const scores = corpora.map((corpus) =>
    scoreOf(
      corpus,
      lookAlikes(corpus.texts.length, (at) => corpus.texts[at]!),
    ),
  )
  const ofSmall = small.map((corpus) =>
    scoreOf(
      corpus,
      lookAlikes(corpus.texts.length, (at) => corpus.texts[at]!),
    ),
  )
  console.log(`\n${hand}: ${count} corpora of ${corpora[0]!.texts.length} texts`)
  console.log('| what | found | of | |\n|---|---|---|---|')
  for (const row of summed(scores.flatMap(rowsOf))) console.log(lineOf(row))
  for (const row of summed(ofSmall.flatMap(rowsOfSmall))) console.log(lineOf(row))
  for (const row of summed(corpora.flatMap(twoFiles))) console.log(lineOf(row))
  const errors = scores.flatMap(({ border }) => border).toSorted((one, other) => one - other)
  const at = (share: number) => errors[Math.floor(errors.length * share)]
  console.log(`borders: median ${at(0.5)} syllables off, 9 in 10 at most ${at(0.9)}`)
}

function rowsOf({ recall, precision, hints }: Score): Row[] {
  return [...recall, precision, ...hints]
}

function rowsOfSmall({ recall, precision }: Score): Row[] {
  const found = recall.reduce((sum, row) => sum + row.found, 0)
  const of = recall.reduce((sum, row) => sum + row.of, 0)
  return [
    { what: 'two dozen files: recall', found, of },
    { ...precision, what: 'two dozen files: precision' },
  ]
}

function summed(rows: readonly Row[]): Row[] {
  return [...Map.groupBy(rows, ({ what }) => what)].map(([what, all]) => ({
    what,
    found: all.reduce((sum, row) => sum + row.found, 0),
    of: all.reduce((sum, row) => sum + row.of, 0),
  }))
}

function lineOf({ what, found, of }: Row): string {
  return `| ${what} | ${found} | ${of} | ${of === 0 ? '–' : `${((found * 100) / of).toFixed(1)} %`} |`
}
