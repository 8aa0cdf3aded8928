import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { DayText, Id } from '#platform/parse.ts'
import type { Day } from '#platform/pure/day.ts'
import { Refusal } from '#platform/refusal.ts'
import { dayText } from '#web/numbers.ts'
import type { EditionListed } from './editions.query.ts'
import { ownTaught } from './own-taught.query.ts'
import { addTaught } from './taught.store.ts'
import { inForceOn } from './taught.ts'
import { type TopicEditions, topicEditions } from './topic-editions.query.ts'

/** Notes for oneself that one taught a topic on a day, by an edition; where only one was in force that day, it need not be said. */
export const noteTaught = command({
  name: 'curriculum.note-taught',
  input: z.object({ topic: Id, day: DayText, edition: Id.optional() }),
  async run(change: Change, { topic, day, edition: asked }) {
    const { trx, id, actor, today } = change
    if (actor.account === null)
      throw new Refusal('forbidden', 'Hãy đăng nhập bằng tài khoản của mình rồi ghi ngày dạy.')
    if (day > today) throw new Refusal('invalid', 'Ngày dạy không thể sau hôm nay. Hãy chọn lại ngày.')
    const asking = { db: trx, actor }
    const editions = await topicEditions(asking, topic)
    if (editions.holding.length === 0)
      throw new Refusal('missing', 'Không có chuyên đề này trong ấn bản nào đã ban hành ở phạm vi của bạn.')
    const edition = asked ? getHolding(editions, asked, day) : getOnly(editions, day)
    const before = await ownTaught(asking, topic)
    if (before.some((one) => one.day === day && one.edition === edition.id))
      throw new Refusal('conflict', `Bạn đã ghi ngày ${dayText(day)} rồi.`)
    await addTaught(trx, actor.account, { id, topic, edition: edition.id, day })
    return { taught: id, edition: edition.id, day }
  },
})

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
