import { prepare } from './prepared.ts'
import type { Standing } from './standing.ts'
import { mixed, type Syllables } from './syllables.ts'

/** How often each term stands in a text. A term is two syllables side by side, as most Vietnamese words are. */
export type Terms = ReadonlyMap<number, number>

/** The most that is kept of one text: those it repeats most. */
const KEPT = 150

/** What a text is about: its terms, without the sentences that stand in many texts of the corpus. */
export function aboutWhat(text: string, learned: Standing): Terms {
  const { syllables, standing } = prepare(text, learned)
  return termsOf(text, syllables, standing)
}

/**
 * Words that join others and name nothing. Two syllables of which one is such a word are no term: what is left are mostly
 * words of the language, without a dictionary. Where diacritics are lost none is known by its letters, and all are kept.
 */
const joining = new Set(
  (
    'và của là có không những các được cho khi thì mà ở với từ đã sẽ này đó một hai ba bốn năm để trong ngoài trên dưới ' +
    'về ra vào lên xuống như nếu vì nên hay hoặc cũng còn đang rất hơn nhất chỉ mới lại rồi ai gì nào đâu sao bao ' +
    'mỗi mọi từng nhiều ít cả đều vẫn phải cần bị tại theo đến tới qua giữa sau trước bằng do bởi nhưng tuy dù ' +
    'ấy kia đây thế vậy chị anh em họ tôi ta mình bà ông nó người việc cái chiếc con'
  ).split(' '),
)

/** The terms of a text; none reaches over a punctuation mark or a formula. */
function termsOf(text: string, { keys, starts, ends }: Syllables, marks: Uint8Array): Terms {
  const terms = new Map<number, number>()
  for (let at = 1; at < keys.length; at++) {
    if (marks[at] || marks[at - 1] || !/^[^\S\r\n]+$/.test(text.slice(ends[at - 1], starts[at]))) continue
    if (joins(at - 1) || joins(at)) continue
    const term = mixed(keys[at - 1]!, keys[at]!)
    terms.set(term, (terms.get(term) ?? 0) + 1)
  }
  if (terms.size <= KEPT) return terms
  return new Map([...terms].toSorted((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, KEPT))

  function joins(at: number): boolean {
    return joining.has(text.slice(starts[at], ends[at]).normalize('NFC').toLowerCase())
  }
}
