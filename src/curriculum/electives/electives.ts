import { type Periods, sumOf } from '../periods.ts'
import type { TopicContent } from '../topic.ts'

/** A topic as an edition has it. */
export type TopicHeld = { compulsory: boolean; revision: { piece: string; content: TopicContent } }

/** What is wrong with a choice of elective topics, in words that say what to do; nothing, when an edition asks for just so many of its electives. */
export function wrongWithChoice(
  topics: readonly TopicHeld[],
  asked: number,
  chosen: readonly string[],
): string | undefined {
  if (asked === 0) return 'Ấn bản này không giao chuyên đề nào cho địa phương chọn.'
  if (new Set(chosen).size < chosen.length) return 'Một chuyên đề được chọn hai lần. Hãy chọn lại.'
  for (const one of chosen) {
    const held = topics.find(({ revision }) => revision.piece === one)
    if (!held) return 'Có chuyên đề không thuộc ấn bản này. Hãy chọn lại trong danh sách.'
    if (held.compulsory)
      return `“${held.revision.content.title}” là chuyên đề bắt buộc, nơi nào cũng dạy. Chỉ chọn trong các chuyên đề tự chọn.`
  }
  const missing = asked - chosen.length
  if (missing > 0) return `Ấn bản này cần ${asked} chuyên đề tự chọn: hãy chọn thêm ${missing}.`
  if (missing < 0) return `Ấn bản này cần ${asked} chuyên đề tự chọn: hãy bỏ bớt ${-missing}.`
  return undefined
}

/** The elective topics of an edition, in its order. */
export function electivesOf<Held extends TopicHeld>(topics: readonly Held[]): Held[] {
  return topics.filter(({ compulsory }) => !compulsory)
}

/** What is taught where these electives are chosen: the compulsory topics and them. */
export function periodsWith(topics: readonly TopicHeld[], chosen: readonly string[]): Periods {
  const held = topics.filter(({ compulsory, revision }) => compulsory || chosen.includes(revision.piece))
  return sumOf(held.map(({ revision }) => revision.content.periods))
}
