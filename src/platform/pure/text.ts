const TONES = '\u0300\u0301\u0303\u0309\u0323'
const TONE = new RegExp(`[${TONES}]`, 'u')
/** One letter with the marks that follow it, in NFD. */
const LETTER = /\p{L}\p{M}*/gu
const WORD = /[\p{L}\p{M}]+/gu
/** Only a word with two vowels in a row can carry its tone in the wrong place. */
const VOWELS = /[aeiouyà-ãè-êìíò-õùúýăĩũơưạ-ỹ]{2}/iu
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu

/** The text as written, in NFC, without invisible characters, with single inner spaces and none around it. */
export function nfc(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim().normalize('NFC')
}

/**
 * Both schools of placing the tone mark, and the common slips, in one form, the older one that most papers use:
 * hoà → hòa, thuý → thúy, khoẻ → khỏe, tòan → toàn, qúy → quý. Letters keep their case; words that are not one
 * Vietnamese syllable with one tone stay as they are. The result is NFC.
 */
export function tones(text: string): string {
  return text.normalize('NFC').replace(WORD, placeTone)
}

/**
 * Key for the equality of names as written: case, tone placement and look-alike characters do not matter,
 * diacritics do. `same('HOÀ') === same('Hòa')`, `same('Hòa') !== same('Hoa')`.
 */
export function same(text: string): string {
  return tones(plain(text))
}

/**
 * Key for searching: `same` without diacritics, đ as d, without apostrophes, a hyphen like a space.
 * `fold("H'Đắk-Lắk") === 'hdak lak'`.
 */
export function fold(text: string): string {
  const bare = plain(text)
    .normalize('NFD')
    .replace(/[\p{M}']/gu, '')
  return nfc(bare.replaceAll('đ', 'd').replaceAll('-', ' '))
}

/** Lower case, with the look-alikes that old fonts and word processors put in names replaced. */
function plain(text: string): string {
  const lower = nfc(text).toLowerCase()
  if (!/[^a-zà-öø-ɏḀ-ỿ ]/u.test(lower) && !lower.includes('ð')) return lower
  return nfc(
    lower
      .replace(/[ðɖ]/gu, 'đ')
      .replace(/[’‘ʼʹ`´ˈ′]/gu, "'")
      .replace(/[‐-―−]/gu, '-'),
  )
}

function placeTone(word: string): string {
  if (!VOWELS.test(word)) return word
  const letters = word.normalize('NFD').match(LETTER) ?? []
  const toned = letters.findIndex((letter) => isVowel(letter) && TONE.test(letter))
  if (toned < 0) return word
  const tone = TONE.exec(letters[toned] ?? '')?.[0] ?? ''
  const bare = letters.map((letter, at) => (at === toned ? letter.replace(tone, '') : letter))
  const target = tonePlace(bare)
  if (target === undefined) return word
  bare[target] += tone
  return bare.join('').normalize('NFC')
}

/** Index of the letter that carries the tone, undefined where the letters are not one Vietnamese syllable. */
function tonePlace(bare: readonly string[]): number | undefined {
  const start = rhymeStart(bare)
  const end = bare.findIndex((letter, at) => at > start && !isVowel(letter))
  const stop = end < 0 ? bare.length : end
  const rhyme = bare.slice(start, stop)
  const second = bare.slice(stop).some(isVowel)
  const otherTone = bare.some((letter) => isVowel(letter) && TONE.test(letter))
  if (rhyme.length < 1 || rhyme.length > 3 || second || otherTone) return undefined
  const shaped = rhyme.findLastIndex((letter) => letter.length > 1)
  if (shaped >= 0) return start + shaped
  const closed = stop < bare.length
  return start + (rhyme.length === 3 || (rhyme.length === 2 && closed) ? 1 : 0)
}

/** Where the vowels begin that may carry the tone; the u of "qu" and the i of "gi" before a vowel belong to the onset. */
function rhymeStart(bare: readonly string[]): number {
  const first = bare.findIndex(isVowel)
  const onset = `${bare[first - 1] ?? ''}${bare[first] ?? ''}`.toLowerCase()
  const glide = first > 0 && (onset === 'qu' || (onset === 'gi' && first === 1))
  return glide && isVowel(bare[first + 1] ?? '') ? first + 1 : first
}

function isVowel(letter: string): boolean {
  return /^[aeiouy]/iu.test(letter)
}
