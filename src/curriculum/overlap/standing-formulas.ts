import { closingsBegin, formulas, groundsBegin, papers, receiversBegin } from './formulas.ts'
import { type Syllables, syllableKey } from './syllables.ts'

/** Syllables of the longest legal ground; what runs on longer is somebody's prose. */
const LONGEST_GROUND = 60
/** Characters of a line that may have been broken for its length. */
const LONG_LINE = 60
const LINE_END = /[\r\n]/
/** Syllables of the longest list of receivers with the signature below it. */
const LONGEST_RECEIVERS = 110
const LISTED = /\n\s*[-–—•+*]\s*$/
const SENTENCE_BEGIN = /[\r\n.;:!?]/
const SENTENCE_END = /[.!?](?:\s|$)|\n/
const GROUND_END = /;|[.!?]\s|\n\s*\n|\r\n\s*\r\n/

const phrases = byFirst(formulas)
const beginnings = byFirst(groundsBegin)
const named = byFirst(papers)
const closings = byFirst(closingsBegin)
const receivers = byFirst([receiversBegin])

/** Marks the syllables (1) that belong to a standing formula or a legal ground. */
export function markFormulas(text: string, { keys, starts, ends }: Syllables): Uint8Array {
  const marks = new Uint8Array(keys.length)
  for (let at = 0; at < keys.length; at++) {
    const length = phraseAt(phrases, keys, at)
    if (length > 0) marks.fill(1, at, at + length)
    if (at === 0 || LINE_END.test(between(at)) || between(at).includes(';')) markGround(at)
    if (at === 0 || SENTENCE_BEGIN.test(between(at))) {
      markClosing(at)
      markReceivers(at)
    }
  }
  return marks

  function between(at: number): string {
    return text.slice(ends[at - 1], starts[at])
  }

  function markClosing(at: number): void {
    const begin = phraseAt(closings, keys, at)
    if (begin === 0) return
    let end = at + begin
    while (end < keys.length && end - at < LONGEST_GROUND && !endsSentence(end)) end++
    marks.fill(1, at, end)
  }

  function endsSentence(next: number): boolean {
    const gap = between(next)
    return SENTENCE_END.test(gap) && !(LINE_END.test(gap) && isBroken(text, starts[next] ?? 0))
  }

  /** Whoever receives a paper stands at its end, above the signature; where more follows, only the list is meant. */
  function markReceivers(at: number): void {
    const begin = phraseAt(receivers, keys, at)
    if (begin === 0) return
    let end = at + begin
    while (end < keys.length && end - at < LONGEST_RECEIVERS && (isInLine(end) || LISTED.test(between(end))))
      end++
    marks.fill(1, at, keys.length - at <= LONGEST_RECEIVERS ? keys.length : end)
  }

  function isInLine(next: number): boolean {
    return !LINE_END.test(between(next))
  }

  function markGround(at: number): void {
    const begin = phraseAt(beginnings, keys, at)
    if (begin === 0 || (begin === 2 && !namesPaper(keys, at + begin))) return
    let end = at + begin
    while (
      end < keys.length &&
      end - at < LONGEST_GROUND &&
      !endsGround(text, between(end), starts[end] ?? 0)
    )
      end++
    marks.fill(1, at, end)
  }
}

/** Whether a ground ends in the gap before the character `next`. A line broken inside it is long, or goes on small. */
function endsGround(text: string, gap: string, next: number): boolean {
  if (GROUND_END.test(gap)) return true
  if (!LINE_END.test(gap) || isBroken(text, next)) return false
  const lineEnd = next - gap.length
  return /[,:]/.test(gap) || lineEnd - text.lastIndexOf('\n', lineEnd - 1) < LONG_LINE
}

/** Whether a line goes on small: it was broken for its length. */
function isBroken(text: string, next: number): boolean {
  return /^[\p{Ll}\p{N}]/u.test(text.slice(next, next + 2))
}

/** A paper is named at once: "Căn cứ Luật", "Căn cứ vào các Nghị quyết". */
function namesPaper(keys: Int32Array, from: number): boolean {
  return [0, 1, 2].some((skip) => phraseAt(named, keys, from + skip) > 0)
}

/** Length of the longest phrase that begins here, 0 if none does. */
function phraseAt(known: ReadonlyMap<number, number[][]>, keys: Int32Array, at: number): number {
  const candidates = known.get(keys[at] ?? 0) ?? []
  const found = candidates.find((phrase) => phrase.every((key, place) => keys[at + place] === key))
  return found?.length ?? 0
}

function byFirst(texts: readonly string[]): Map<number, number[][]> {
  const longestFirst = texts
    .map((text) => text.split(' ').map(syllableKey))
    .toSorted((one, other) => other.length - one.length)
  return Map.groupBy(longestFirst, (phrase) => phrase[0] ?? 0)
}
