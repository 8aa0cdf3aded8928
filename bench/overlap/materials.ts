import { between, pick, type Random, randomOf } from '#platform/pure/random.ts'
import type { Theme } from './themes.ts'
import { topicOf, written } from './writing.ts'

/** One in so many texts is a copy of an earlier one, and one in as many has a passage of one. */
export const copiedEvery = 100
const manyThemes = 250

/** A text of 3,000 syllables by its number. */
export function materialOf(document: number): string {
  const source = document - between(randomOf('source', document), 1, 50)
  if (document % copiedEvery === copiedEvery - 1) return ownText(source)
  if (document % copiedEvery === copiedEvery - 2)
    return `${ownText(document).slice(0, 9000)} ${ownText(source).slice(3000, 5000)}`
  return ownText(document)
}

function ownText(document: number): string {
  const number = document % manyThemes
  const random = randomOf('own', document)
  return written(random, 'clauses', topicOf(random, madeTheme(randomOf('theme', number), number)), 3000)
}

/** A theme of made-up words, for six themes are not those of ten thousand texts. */
function madeTheme(random: Random, number: number): Theme {
  const words = (count: number, syllables: number) =>
    Array.from({ length: count }, () =>
      Array.from({ length: syllables }, () => `${pick(random, onsets)}${pick(random, rhymes)}`).join(' '),
    )
  return {
    name: `${number}`,
    things: words(30, 3),
    acts: words(30, 5),
    troubles: words(20, 5),
    people: words(20, 2),
  }
}

const onsets = 'b c ch d đ g h kh l m n ng nh ph qu s t th tr v x'.split(' ')
const rhymes = 'à án ạt ăng ậm ẻ ên iệp ỉnh oàn ọc ôi ồng ơn ủ ung ương ước'.split(' ')
