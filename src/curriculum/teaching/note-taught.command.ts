import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { DayText, Id } from '#platform/parse.ts'
import { Refusal } from '#platform/refusal.ts'
import { dayText } from '#web/numbers.ts'
import { ownTaught } from './own-taught.query.ts'
import { addTaught } from './taught.store.ts'
import { getTaughtBy } from './taught-by.ts'
import { topicEditions } from './topic-editions.query.ts'

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
    const edition = getTaughtBy(editions, day, asked)
    const before = await ownTaught(asking, topic)
    if (before.some((one) => one.day === day && one.edition === edition.id))
      throw new Refusal('conflict', `Bạn đã ghi ngày ${dayText(day)} rồi.`)
    await addTaught(trx, actor.account, { id, topic, edition: edition.id, day })
    return { taught: id, edition: edition.id, day }
  },
})
