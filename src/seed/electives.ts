import { chooseElectives } from '#curriculum/electives/choose-electives.command.ts'
import { electivesChosen } from '#curriculum/electives/electives-chosen.query.ts'
import type { Area } from '#organization/area.ts'
import { unitAreas } from '#organization/areas.query.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import { ask } from '#platform/query.ts'
import { seededId } from './seed-programmes.ts'

const programme = 'nghiep-vu-4473'

/** Which elective of 4473/QĐ-ĐCT suits which kind of area, the first that fits. */
const suiting: readonly [Area, string][] = [
  ['island', 'phu-nu-ven-bien-hai-dao'],
  ['mountain', 'phu-nu-dan-toc-mien-nui'],
  ['industrial', 'nu-cong-nhan-khu-cong-nghiep'],
]

/** The demo's provinces choose by the kinds of their areas; those of no such kind have not chosen yet, so that this is seen too. */
export async function seedElectives(house: House): Promise<void> {
  const edition = seededId(programme, 'edition', '1')
  const by = localAdministrator
  const { provinces, on } = await ask(house, by, electivesChosen, { edition })
  for (const { id: unit } of provinces) {
    const { kinds } = await ask(house, by, unitAreas, { unit, on })
    const [, key] = suiting.find(([area]) => kinds.includes(area)) ?? []
    if (key === undefined) continue
    const topics = [seededId(programme, 'topic', key)]
    const why = 'Theo địa bàn (dữ liệu mẫu)'
    await perform(house, by, chooseElectives, { edition, unit, day: on, topics, why })
  }
}
