import { sql } from 'kysely'
import { madeUpPerson } from '#people/made-up.ts'
import type { House } from '#platform/command.ts'
import { randomOf } from '#platform/pure/random.ts'
import { makeWorkbook } from '#test/workbook/make-workbook.ts'

type Place = { branch: string; commune: string; province: string }

/** The day whose units the workbook names. */
export const asOf = '2026-10-01'

/** So many new heads of branches that there are, each with one training: two sheets of as many rows. */
export async function largeWorkbook(house: House, count: number): Promise<Buffer> {
  const places = await branchesOf(house, count)
  const random = randomOf(1, 'workbook')
  // Serial numbers above those of the seeded nation: these are other people.
  const people = places.map((place, at) => ({ place, ...madeUpPerson(random, 500_000 + at, 'north') }))
  return makeWorkbook({
    sheets: [
      {
        name: 'Cán bộ',
        rows: [
          ['Mã', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Chức danh', 'Chi hội', 'Xã', 'Tỉnh', 'Từ ngày'],
          ...people.map(({ name, birth, nationalId, place }, at) => [
            ...[`BENCH${at}`, name, String(birth.year), nationalId, 'Chi hội trưởng'],
            ...[place.branch, place.commune, place.province, '01/09/2025'],
          ]),
        ],
      },
      {
        name: 'Bồi dưỡng',
        rows: [
          ['Mã', 'Nội dung', 'Tên lớp', 'Hình thức', 'Đến ngày', 'Kết quả'],
          ...people.map((_, at) => [
            ...[`BENCH${at}`, 'Nghiệp vụ công tác Hội', 'Lớp chi hội trưởng mới', 'Trực tiếp'],
            ...['20/11/2025', 'Đạt'],
          ]),
        ],
      },
    ],
  })
}

/** Branches whose names say which they are. */
async function branchesOf({ db }: House, count: number): Promise<Place[]> {
  const name = (level: string) => sql`max(d.name) filter (where d.level = ${level})`
  const { rows } = await sql<Place>`
    select min(branch) as branch, commune, province from (
      select l.unit, ${name('branch')} as branch, ${name('commune')} as commune, ${name('province')} as province,
        bool_or(d.holding) as held
      from organization.lineage l
      join organization.description d on d.unit = l.ancestor and d.during @> ${asOf}::date
      where l.during @> ${asOf}::date
        and l.unit in (select unit from organization.description where level = 'branch' and during @> ${asOf}::date)
      group by l.unit
    ) b where not held and commune is not null and province is not null
    group by commune, province, branch having count(*) = 1 limit ${count}`.execute(db)
  return rows
}
