import { z } from 'zod'
import { findUnit, isWithin } from '#organization/find-unit.query.ts'
import { type Change, command } from '#platform/command.ts'
import { DayText, Id } from '#platform/parse.ts'
import type { Day } from '#platform/pure/day.ts'
import { Refusal } from '#platform/refusal.ts'
import { dayText } from '#web/numbers.ts'
import { editionGround } from '../edition-ground.query.ts'
import { type EditionListed, getEdition, pieceOf } from '../editions.query.ts'
import { isInForce } from '../in-force.ts'
import { text } from '../text.ts'
import { isChooser } from './choosers.query.ts'
import { addElectivesChosen } from './electives.store.ts'
import { wrongWithChoice } from './electives.ts'

const Input = z.object({
  edition: Id,
  unit: z.string(),
  topics: z.array(Id).max(100),
  day: DayText,
  why: text,
})

/**
 * A province says which elective topics of a published edition it teaches from a day on, as many as the edition asks
 * for. By whoever writes programmes there; said again for the same day, it replaces what was said, which is kept.
 */
export const chooseElectives = command({
  name: 'curriculum.choose-electives',
  input: Input,
  async run(change: Change, { edition: id, unit: codeOrId, topics, day, why }) {
    const { trx, actor } = change
    const asking = { ...change, db: trx }
    const edition = await getEdition(asking, id)
    const unit = await findUnit(asking, codeOrId, day)
    if (!unit) throw new Refusal('missing', noUnit(day))
    if (!(await isWithin(asking, 'write', unit.id, day)))
      throw new Refusal('forbidden', `${unit.name} ở ngoài phạm vi soạn chương trình của bạn.`)
    if (!(await isChooser(trx, edition.owner, unit.id, day)))
      throw new Refusal(
        'invalid',
        `Chuyên đề tự chọn do đơn vị cấp tỉnh dưới đơn vị ban hành chọn, không phải do ${unit.name}. Hãy chọn đơn vị cấp tỉnh.`,
      )
    if (!isInForce(edition, day)) throw new Refusal('conflict', notInForce(edition, day))
    const ground = await editionGround(trx, pieceOf(edition))
    const wrong = wrongWithChoice(ground.topics, edition.content.electives, topics)
    if (wrong) throw new Refusal('invalid', wrong)
    await addElectivesChosen(trx, {
      ...{ id: change.id, edition: id, unit: unit.id, day, topics, why, by: actor },
    })
    return { edition: id, unit: unit.id, day, topics }
  },
})

function noUnit(day: Day): string {
  return `Không có đơn vị này trong phạm vi của bạn vào ngày ${dayText(day)}. Đơn vị mới sắp xếp chỉ chọn được từ ngày thành lập.`
}

function notInForce({ since, until }: EditionListed, day: Day): string {
  if (since === null) return 'Ấn bản này chưa ban hành. Hãy chọn chuyên đề sau khi ban hành.'
  const ended = until === null ? '' : `, thôi áp dụng từ ${dayText(until)}`
  return `Ngày ${dayText(day)} ấn bản này không áp dụng: ban hành từ ${dayText(since)}${ended}. Hãy chọn ngày khác.`
}
