import { between, pick, type Random, randomOf } from '#platform/pure/random.ts'
import type { Corpus, Truth } from './answers.ts'
import { edited, otherTones, shuffledParagraphs, shuffledSentences, withoutDiacritics } from './edits.ts'
import { themes } from './themes.ts'
import { framed, framing, type Hand, topicOf, written } from './writing.ts'

type Change = (random: Random, text: string) => string

const copies: Record<string, Change> = {
  verbatim: (_, text) => text,
  'edited 5 %': (random, text) => edited(random, text, 0.05),
  'edited 10 %': (random, text) => edited(random, text, 0.1),
  'edited 20 %': (random, text) => edited(random, text, 0.2),
  'no diacritics': (_, text) => withoutDiacritics(text),
  'other tones, NFD, CRLF': (_, text) => otherTones(text).replaceAll('\n', '\r\n').normalize('NFD'),
  shuffled: shuffledParagraphs,
  'shuffled, edited 20 %': (random, text) => edited(random, shuffledParagraphs(random, text), 0.2),
}

const passages: Record<string, Change> = {
  passage: (_, text) => text,
  'passage, no diacritics': (_, text) => withoutDiacritics(text),
  'passage, edited 10 %': (random, text) => edited(random, text, 0.1),
  'passage, edited 20 %': (random, text) => edited(random, text, 0.2),
  'passage, its sentences in another order': shuffledSentences,
}

/** A corpus with known answers: strangers, kindred texts on a theme, and so many of every kind of copy. */
export function corpusOf(seed: number, hand: Hand, own: number, each: number): Corpus {
  const texts = Array.from({ length: own }, (_, at) => textOf(randomOf(seed, hand, 'text', at), hand, at))
  const truths: Truth[] = []
  const from = randomOf(seed, hand, 'sources')
  let source = between(from, 0, 3)
  for (let round = 0; round < each; round++) {
    for (const [made, change] of Object.entries(copies)) {
      const random = randomOf(seed, hand, made, round)
      truths.push({ a: source, b: texts.length, made, kind: 'copy', passages: [] })
      texts.push(framed(random, change(random, bodyOf(texts[source]!))))
      source = (source + 1) % own
    }
    for (const [made, change] of Object.entries(passages)) {
      const random = randomOf(seed, hand, made, round)
      const host = textOf(random, hand, source + between(random, 1, 5))
      const planting = planted(random, texts[source]!, host, change)
      if (planting) {
        truths.push({ a: source, b: texts.length, made, kind: 'partial', passages: [planting.places] })
        texts.push(planting.text)
      }
      source = (source + 1) % own
    }
    for (const which of [1, 2]) {
      const random = randomOf(seed, hand, 'topic', round, which)
      truths.push({ a: texts.length, b: texts.length + 1, made: 'same topic', kind: 'topic', passages: [] })
      const topic = topicOf(random, pick(random, themes))
      texts.push(written(random, hand, topic, 700), written(random, hand, topic, 700))
    }
  }
  return { texts, truths }
}

function textOf(random: Random, hand: Hand, at: number): string {
  const longest = hand === 'stock' ? 1000 : 3000
  const length = pick(random, [
    between(random, 100, 300),
    between(random, 300, 1000),
    between(random, 1000, longest),
  ])
  const theme = themes[at % themes.length]!
  return framed(random, written(random, hand, hand === 'stock' ? theme : topicOf(random, theme), length))
}

/** The host with a stretch of another text put into it, at no border of either; nothing of a text too short for it. */
function planted(
  random: Random,
  from: string,
  into: string,
  change: Change,
): { text: string; places: Truth['passages'][number] } | undefined {
  const words = [...from.matchAll(/\S+/g)].filter(({ index }) => isInBody(from, index))
  const length = pick(random, [80, between(random, 80, 120), between(random, 80, 400)])
  if (words.length < length + 5) return undefined
  const first = between(random, 0, words.length - length - 1)
  const [begin, last] = [words[first]!, words[first + length - 1]!]
  const [start, end] = [begin.index, last.index + last[0].length]
  const passage = change(random, from.slice(start, end)).trim()
  const spaces = [...into.matchAll(/\s+/g)].filter(({ index }) => isInBody(into, index))
  const at = pick(random, spaces).index
  const text = `${into.slice(0, at)} ${passage}${into.slice(at)}`
  return { text, places: { a: [start, end], b: [at + 1, at + 1 + passage.length] } }
}

/** The text without its frame. */
function bodyOf(text: string): string {
  const paragraphs = text.split('\n\n')
  return paragraphs.filter((one) => !framing.test(one)).join('\n\n')
}

function isInBody(text: string, at: number): boolean {
  const start = text.indexOf(bodyOf(text))
  return at >= start && at < start + bodyOf(text).length
}
