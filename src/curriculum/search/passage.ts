import type { AskedWord } from './asked.ts'
import { type Hit, hitsOf } from './hits.ts'
import { bestParagraph, type Weights } from './paragraph.ts'
import { type Word, wordsIn } from './word.ts'

/** Words of a text in order, those that were asked for apart. */
export type Passage = { text: string; hit: boolean }[]

/** Words that are shown, and how many of them before the first that was asked for. */
const [width, before] = [32, 8]
/** So many characters beside a paragraph are enough to fill up what is shown of it. */
const beside = 400

/** A whole line with the words that were asked for marked. */
export function marked(text: string, asked: readonly AskedWord[]): Passage {
  const words = wordsIn(text)
  return stretch(text, words, hitsOf(words, asked), { from: 0, end: text.length })
}

/** The words around the place where most of those asked for stand together; where none stands, how the text begins. */
export function passage(text: string, asked: readonly AskedWord[], weights?: Weights): Passage {
  const near = bestParagraph(text, asked, weights)
  const from = near.from <= beside ? 0 : text.indexOf(' ', near.from - beside) + 1
  const until = text.indexOf(' ', near.end + beside)
  const [said, cutBefore, cutAfter] = [text.slice(from, until < 0 ? undefined : until), from > 0, until >= 0]
  const words = wordsIn(said)
  const hits = hitsOf(words, asked)
  const first = Math.max(0, bestOf(hits) - before)
  const last = Math.min(words.length, first + width)
  const isStart = first === 0 && !cutBefore
  const isEnd = last === words.length && !cutAfter
  const shown = {
    from: isStart ? 0 : (words[first]?.start ?? 0),
    end: isEnd ? said.length : (words[last - 1]?.end ?? 0),
  }
  const cut = (is: boolean, mark: string): Passage => (is ? [{ text: mark, hit: false }] : [])
  return [...cut(!isStart, '… '), ...stretch(said, words, hits, shown), ...cut(!isEnd, ' …')]
}

/** The first place from which the most of the words asked for stand in what is shown. */
function bestOf(hits: readonly Hit[]): number {
  let best = { at: hits[0]?.at ?? 0, many: 0 }
  let end = 0
  const within = new Map<number, number>()
  for (const { at, which } of hits) {
    for (let next = hits[end]; next && next.at < at + width - before; next = hits[++end])
      within.set(next.which, (within.get(next.which) ?? 0) + 1)
    if (within.size > best.many) best = { at, many: within.size }
    const left = (within.get(which) ?? 0) - 1
    if (left > 0) within.set(which, left)
    else within.delete(which)
  }
  return best.at
}

/** A stretch of the text, its words that were asked for apart. */
function stretch(
  text: string,
  words: readonly Word[],
  hits: readonly Hit[],
  { from, end }: { from: number; end: number },
): Passage {
  const parts: Passage = []
  let done = from
  const add = (until: number, hit: boolean) => {
    if (until > done) parts.push({ text: inOneLine(text.slice(done, until)), hit })
    done = Math.max(done, until)
  }
  for (const at of new Set(hits.map((hit) => hit.at))) {
    const word = words[at]!
    if (word.start < from || word.end > end) continue
    add(word.start, false)
    add(word.end, true)
  }
  add(end, false)
  return parts
}

/** Lines that end without a stop are parted by a dot, so that no two of a list are read as one sentence. */
function inOneLine(text: string): string {
  return text
    .replace(/\s*\n\s*/gu, '\n')
    .replace(/(?<![.!?:;…])\n/gu, ' · ')
    .replace(/\s+/gu, ' ')
}
