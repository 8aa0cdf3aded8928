import { recomputeLessons } from '#curriculum/search/recompute-lessons.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { Refusal } from '#platform/refusal.ts'
import { understand } from './arguments.ts'
import { withHouse } from './house.ts'
import { say } from './say.ts'

/** `vun recompute lessons`: makes anew by which words topics and materials are found. */
export async function recomputeLessonWords(words: string[]): Promise<void> {
  const { values } = understand(words, { verify: { type: 'boolean' }, json: { type: 'boolean' } }, 0)
  await withHouse(async (house) => {
    const { outcome } = await perform(house, localAdministrator, recomputeLessons, {})
    say(values.json, outcome, () => `Khác với lời văn: ${outcome.differed} dòng của chuyên đề, tài liệu.`)
    if (values.verify && outcome.differed > 0)
      throw new Refusal('conflict', 'Từ ngữ đã giữ để tìm khác với lời văn; nay đã làm lại cho đúng.')
  })
}
