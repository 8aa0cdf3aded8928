import { nfc, same } from '#platform/pure/text.ts'

/** The parts of a full name. A part that the name does not have is empty; one word is a given name. */
export type NameParts = { family: string; middle: string; given: string }

/** H'Hen, K'Brìu: the marker is written to the name that it introduces. */
const ATTACHED = /^[hk]['’ʼ]\p{L}/iu
/** Y Moan, H Hen, Ka Hem: the marker is a word of its own. */
const MARKER = /^(y|h|k|ka|h['’ʼ]|k['’ʼ])$/iu
/** After these a leading Y or Ka is a family name: Y Thị Lan. */
const KINH_MIDDLE = /^(thị|văn)$/iu
const DOUBLE_FAMILY = /^tôn (nữ|thất)$/iu

const LETTERS = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz']
const CODES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghij'
const OTHERS = new Map([...'0123456789-'].map((sign) => [sign, sign])).set(' ', '!').set("'", '.')
/** Marks in the order in which they break ties: huyền, hỏi, ngã, sắc, nặng, then what other languages of the country write. */
const MARKS = '\u0300\u0309\u0303\u0301\u0323\u0306\u0302\u030C'
/** Circumflex, breve, horn: marks that make another letter, not another tone. */
const SHAPES = '\u0302\u0306\u031B'
const known = new Map<string, { letter: string; tone: string }>()

/**
 * The parts of a full name as written. Most names are family – middle – given; names of the Central Highlands that begin
 * with a marker (H'Hen Niê, Y Moan Êñuôl, Ka Hem) are given – family. No name is forced into three parts.
 */
export function splitName(full: string): NameParts {
  const words = nfc(full).split(' ')
  const first = words[0] ?? ''
  if (words.length === 1) return { family: '', middle: '', given: first }
  if (ATTACHED.test(first)) return { family: words.slice(1).join(' '), middle: '', given: first }
  if (MARKER.test(first) && !KINH_MIDDLE.test(words[1] ?? '')) {
    return { family: words.slice(2).join(' '), middle: '', given: words.slice(0, 2).join(' ') }
  }
  const families = words.length > 2 && DOUBLE_FAMILY.test(words.slice(0, 2).join(' ')) ? 2 : 1
  return {
    family: words.slice(0, families).join(' '),
    middle: words.slice(families, -1).join(' '),
    given: words.at(-1) ?? '',
  }
}

/**
 * Text whose plain byte order (`COLLATE "C"`) is the order of Vietnamese lists of people: by given name, then family name,
 * then middle names, each as `Intl.Collator('vi')` orders them. Case and school of tone placement do not matter, and a
 * marker before a given name (H', Y, Ka) is passed over.
 */
export function sortKey(full: string): string {
  const { family, middle, given } = splitName(same(full))
  return `${partKey(bareGiven(given))} ${partKey(family)} ${partKey(middle)}`
}

/** The given name without the marker before it: H'Hen → Hen, Y Moan → Moan. Lists and searches use this form. */
export function bareGiven(given: string): string {
  return given.replace(/^(?:[hk]['’ʼ] ?|(?:y|h|k|ka) )(?=\p{L})/iu, '')
}

/** Letters first, tones only between equal letters: all letters of the part, then its marks, each a word of the key. */
function partKey(part: string): string {
  let letters = ''
  let tones = ''
  for (const character of part) {
    const { letter, tone } = known.get(character) ?? learn(character)
    letters += letter
    tones += tone
  }
  return `${letters} ${tones}`
}

/** The key of one NFC character, kept because a nation's names are written with some hundred of them. */
function learn(character: string): { letter: string; tone: string } {
  const [base = '', ...marks] = character.normalize('NFD')
  if (/\p{M}/u.test(base)) return { letter: '', tone: markKey([base]) }
  const shape = marks.filter((mark) => SHAPES.includes(mark)).join('')
  const at = LETTERS.indexOf((base + shape).normalize('NFC'))
  const tone = `0${markKey(at < 0 ? marks : marks.filter((mark) => mark !== shape))}`
  const key = { letter: letterKey(at < 0 ? LETTERS.indexOf(base) : at, base), tone }
  if (known.size < 1000) known.set(character, key)
  return key
}

function letterKey(at: number, base: string): string {
  return at < 0 ? (OTHERS.get(base) ?? '~') : CODES.charAt(at)
}

function markKey(marks: readonly string[]): string {
  return marks.map((mark) => (MARKS.includes(mark) ? MARKS.indexOf(mark) + 1 : 9)).join('')
}
