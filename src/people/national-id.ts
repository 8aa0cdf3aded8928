/**
 * Citizen numbers (số định danh, số CCCD): 12 digits since 2016, the identity cards before had 9. The first three of twelve
 * are the place where the birth was registered, by the 63 provinces of before 1 July 2025 or a country; the fourth is
 * century and sex (0 man, 1 woman born 19xx, 2 and 3 born 20xx, …); the next two the year (Decree 137/2015/NĐ-CP).
 */
export type NationalIdFacts = { place: string; sex: 'male' | 'female'; birthYear: number }

/** What a number says otherwise than the rest of the record, or an unknown place: doubts to show, for papers do err. */
export type NationalIdDoubt = 'sex' | 'birth-year' | 'place'

/** No place has this code; numbers that begin with it belong to nobody. */
const NO_PLACE = '000'
/** The 63 provinces of before the reform; countries have codes above them. */
const PROVINCES = new Set(
  (
    '01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 44 45 46 48 ' +
    '49 51 52 54 56 58 60 62 64 66 67 68 70 72 74 75 77 79 80 82 83 84 86 87 89 91 92 93 94 95 96'
  ).split(' '),
)

/** The digits of a citizen number of 12 or an old one of 9; spaces, dots and hyphens may stand in it. Otherwise undefined. */
export function normalNationalId(text: string): string | undefined {
  const digits = text.replace(/[\s.-]/gu, '')
  return /^(?:\d{12}|\d{9})$/u.test(digits) ? digits : undefined
}

/** What the twelve digits say; undefined for an old number, which says nothing. */
export function nationalIdFacts(id: string): NationalIdFacts | undefined {
  const parts = /^(\d{3})(\d)(\d\d)\d{6}$/u.exec(id)
  if (!parts) return undefined
  const century = Number(parts[2])
  const birthYear = 1900 + 100 * Math.floor(century / 2) + Number(parts[3])
  return { place: parts[1] ?? '', sex: century % 2 === 0 ? 'male' : 'female', birthYear }
}

/** Where the number disagrees with what else is known of its holder. Never a reason to refuse. */
export function nationalIdDoubts(
  id: string,
  known: { sex?: 'male' | 'female' | null; birthYear?: number | null },
): NationalIdDoubt[] {
  const facts = nationalIdFacts(id)
  if (!facts) return []
  const doubts: NationalIdDoubt[] = []
  if (!isPlace(facts.place)) doubts.push('place')
  if (known.sex && known.sex !== facts.sex) doubts.push('sex')
  if (known.birthYear && known.birthYear !== facts.birthYear) doubts.push('birth-year')
  return doubts
}

/**
 * For lists: the first three and last two digits. The hidden part keeps at least ten thousand possibilities even from one
 * who knows sex and birth year.
 */
export function maskNationalId(id: string): string {
  return `${id.slice(0, 3)}${'•'.repeat(Math.max(0, id.length - 5))}${id.slice(-2)}`
}

/** A number that cannot be anybody's, different for each serial number below a million, for people who are made up. */
export function madeUpNationalId(facts: Omit<NationalIdFacts, 'place'>, serial: number): string {
  const century = 2 * Math.floor((facts.birthYear - 1900) / 100) + (facts.sex === 'female' ? 1 : 0)
  const year = String(facts.birthYear % 100).padStart(2, '0')
  return `${NO_PLACE}${century}${year}${String(serial % 1_000_000).padStart(6, '0')}`
}

/** Whether the number is one of those made up. */
export function isMadeUp(id: string): boolean {
  return id.length === 12 && id.startsWith(NO_PLACE)
}

function isPlace(place: string): boolean {
  return Number(place) > 96 || (place.startsWith('0') && PROVINCES.has(place.slice(1)))
}
