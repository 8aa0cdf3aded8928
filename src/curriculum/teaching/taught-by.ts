import type { Day } from '#platform/pure/day.ts'
import { Refusal } from '#platform/refusal.ts'
import { dayText } from '#web/numbers.ts'
import type { EditionListed } from '../editions.query.ts'
import { inForceOn } from './taught.ts'
import type { TopicEditions } from './topic-editions.query.ts'

/** The edition by which a topic was taught on a day: the one named, else the one in force; refused, where there are several or none. */
export function getTaughtBy(editions: TopicEditions, day: Day, named?: string): EditionListed {
  return named ? getHolding(editions, named, day) : getOnly(editions, day)
}

function getHolding({ holding }: TopicEditions, id: string, day: Day): EditionListed {
  const edition = holding.find((one) => one.id === id)
  if (!edition) throw new Refusal('missing', 'Không có ấn bản này trong các ấn bản có chuyên đề.')
  if (edition.since! > day) throw new Refusal('invalid', tooEarly(edition.since!))
  return edition
}

/** The one in force that day, or the only one that there was. */
function getOnly({ all, holding }: TopicEditions, day: Day): EditionListed {
  const published = holding.filter(({ since }) => since! <= day)
  const first = holding.map(({ since }) => since!).toSorted()[0]!
  if (published.length === 0) throw new Refusal('invalid', tooEarly(first))
  if (published.length === 1) return published[0]!
  const newest = inForceOn(all, day)
  const inForce = published.filter((one) => newest.includes(one))
  if (inForce.length === 1) return inForce[0]!
  throw new Refusal('invalid', 'Chuyên đề này có trong nhiều ấn bản. Hãy chọn ấn bản mà bạn đã dạy theo.')
}

function tooEarly(since: Day): string {
  return `Ấn bản ban hành từ ${dayText(since)}, sau ngày dạy. Hãy chọn lại ngày hoặc ấn bản.`
}
