import { goalText } from '#web/numbers.ts'
import { compulsoryPeriods, type EditionGround } from '../edition-ground.ts'
import { electivesOf } from '../electives/electives.ts'
import { isLessPractice, type Periods, practiceShare, taught } from '../periods.ts'
import { isTooLittlePractice, type PracticePolicy } from '../practice/practice-policy.ts'

/** What keeps an edition from being submitted, in words that say what to do. */
export function wrongWithEdition(
  ground: EditionGround,
  before: Periods | undefined,
  policy: PracticePolicy,
): string[] {
  const { edition, topics, materials } = ground
  const { content } = edition
  const now = compulsoryPeriods(ground)
  const electives = electivesOf(topics).length
  const empty = topics.filter(
    ({ revision }) => taught(revision.content.periods) + revision.content.periods.selfStudy === 0,
  )
  const without = topics.filter(({ revision }) => revision.content.outcomes.length === 0)
  const unsourced = materials.filter(({ content: said }) => said.source === '' || said.licence === '')
  return [
    ...(topics.length === 0 ? ['Ấn bản chưa có chuyên đề nào.'] : []),
    ...(content.topics.length > topics.length
      ? ['Có chuyên đề không còn tìm thấy; hãy bỏ khỏi danh sách.']
      : []),
    ...(electives < content.electives
      ? [`Địa phương phải chọn ${content.electives} chuyên đề tự chọn nhưng ấn bản chỉ có ${electives}.`]
      : []),
    ...(content.levels.length === 0 ? ['Chưa chọn cấp Hội mà ấn bản dành cho.'] : []),
    ...(content.areas.length === 0 ? ['Chưa chọn loại địa bàn mà ấn bản phù hợp.'] : []),
    ...(content.contents.length === 0 ? ['Chưa chọn nội dung bồi dưỡng.'] : []),
    ...(content.objectives === '' ? ['Chưa ghi mục tiêu.'] : []),
    ...empty.map(({ revision }) => `Chuyên đề “${revision.content.title}” chưa có số tiết.`),
    ...without.map(({ revision }) => `Chuyên đề “${revision.content.title}” chưa ghi người học làm được gì.`),
    ...unsourced.map(({ content: said }) => `Tài liệu “${said.title}” chưa ghi nguồn và giấy phép.`),
    ...(isTooLittlePractice(now, policy) ? [tooLittlePractice(now, policy)] : []),
    ...(before && isLessPractice(now, before) && content.lessPracticeWhy === ''
      ? [lessPractice(now, before)]
      : []),
  ]
}

/** What no reason makes good: a policy sets the least. */
function tooLittlePractice(now: Periods, { leastShare, basis }: PracticePolicy): string {
  return `Thực hành chỉ chiếm ${share(now)} số tiết lên lớp, ít hơn mức tối thiểu ${goalText('vi', leastShare ?? 0)} theo “${basis}”. Hãy tăng số tiết thực hành, đi thực tế của các chuyên đề bắt buộc.`
}

function share(periods: Periods): string {
  return goalText('vi', practiceShare(periods) ?? 0)
}

function lessPractice(now: Periods, before: Periods): string {
  return `Tỷ lệ thực hành giảm từ ${share(before)} xuống ${share(now)}. Đề án yêu cầu tăng thực hành: hãy tăng lại, hoặc ghi lý do để người phê duyệt xác nhận.`
}
