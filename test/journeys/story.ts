import type { House } from '#platform/command.ts'
import type { Day } from '#platform/pure/day.ts'
import { postRow, trainingRow, type Written } from '#test/workbook/people-file.ts'
import { newUnit, openSmallCountry, record } from '#test/world/small-country.ts'

/** On that day a commune of the small country is split over two. */
export const reformDay: Day = '2025-07-01'
export const dayBefore: Day = '2025-06-30'

/** The small country and its reform, as they stand when the journeys begin. */
export async function tellStory(house: House): Promise<void> {
  const { suoiTrong } = await openSmallCountry(house)
  const into = [
    newUnit('commune', 'Xã', 'Xã Suối Thượng', '91101', '911'),
    newUnit('commune', 'Xã', 'Xã Suối Hạ', '91105', '911'),
  ]
  await record(house, reformDay, [{ do: 'split', unit: suoiTrong, into }])
}

/** What Lý Thị Mùi’s row says, and what it should say. */
const wrongDay = '31/02/2020'
export const rightDay = '28/02/2020'

const place = { Xã: 'Xã Suối Trong', Huyện: 'Huyện Sương', Tỉnh: 'Tỉnh Mây' }

/** A list made before the reform. The last row has a day that does not exist. */
export const people: Written[] = [
  postRow({ Mã: 'SM1', 'Họ và tên': 'Bàn Thị Ánh', 'Ngày sinh': '1980', 'Dân tộc': 'Dao', ...place }),
  postRow({
    Mã: 'SM2',
    'Họ và tên': 'Hà Thị Sen',
    'Chức danh': 'Chi hội trưởng',
    'Chi hội': 'Nà Lầu',
    ...place,
  }),
  postRow({
    Mã: 'SM3',
    'Họ và tên': 'Lý Thị Mùi',
    'Chức danh': 'Chi hội trưởng',
    'Chi hội': 'Phiêng Luông',
    ...place,
    'Từ ngày': wrongDay,
  }),
]

export const trainings: Written[] = [
  trainingRow({ Mã: 'SM1', 'Tên lớp': 'Nghiệp vụ công tác Hội 2021' }),
  trainingRow({ Mã: 'SM2', 'Tên lớp': 'Bình đẳng giới', 'Nội dung': 'Bình đẳng giới' }),
]
