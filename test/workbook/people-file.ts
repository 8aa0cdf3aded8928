import { type ReadFile, readFileOfPeople } from '#exchange/read-file.ts'
import { testDay } from '#test/world/database.ts'
import { makeWorkbook } from './make-workbook.ts'
import { fileWith } from './temporary-file.ts'

/** Rows of the two lists, as an officer writes them: heading → cell. */
export type Written = Record<string, string>

/** A workbook of the template's two lists with these rows, as bytes. */
export function peopleWorkbook(people: Written[], trainings: Written[] = []): Buffer {
  const sheets = [
    { name: 'Cán bộ', rows: table(people) },
    { name: 'Bồi dưỡng', rows: table(trainings) },
  ]
  return makeWorkbook({ sheets: sheets.filter((sheet) => sheet.rows.length > 1) })
}

/** The same, read. */
export function peopleFile(people: Written[], trainings: Written[] = []): Promise<ReadFile> {
  return readFileOfPeople(fileWith(peopleWorkbook(people, trainings), 'danh-sach.xlsx'), { today: testDay })
}

/** A post as a row; what is left out is somebody in Bản Mây since 2020. */
export function postRow(said: Written): Written {
  return {
    'Họ và tên': 'Lò Thị Mây',
    'Chức danh': 'Chủ tịch',
    Xã: 'Xã Bản Mây',
    Tỉnh: 'Tỉnh Sông Lành',
    'Từ ngày': '01/02/2020',
    ...said,
  }
}

/** A training as a row. */
export function trainingRow(said: Written): Written {
  return {
    'Nội dung': 'Nghiệp vụ công tác Hội',
    'Tên lớp': 'Lớp nghiệp vụ',
    'Đến ngày': '20/11/2021',
    'Kết quả': 'Đạt',
    ...said,
  }
}

function table(rows: Written[]): string[][] {
  const headings = [...new Set(rows.flatMap(Object.keys))]
  return [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))]
}
