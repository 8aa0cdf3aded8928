import type { Day } from '#platform/pure/day.ts'
import { fold } from '#platform/pure/text.ts'
import { type Cells, plainText, type Remark, type RowReader, rowReader } from './cell.ts'
import { doubtsOf, type Sex, writtenNationalId } from './national-id.ts'
import type { Epoch } from './number-format.ts'
import { writtenPhone } from './phone.ts'
import { type Birth, writtenBirth, writtenDay } from './written-day.ts'
import {
  type PostingKind,
  writtenKind,
  writtenName,
  writtenSex,
  writtenTitle,
  writtenYes,
} from './written-person.ts'
import {
  type TrainingContent,
  type TrainingForm,
  writtenContents,
  writtenForm,
  writtenPeriods,
  writtenResult,
} from './written-training.ts'

/** A person and one of her posts, as a row says it. */
export type PersonRow = {
  code?: string | undefined
  name: string
  birth?: Birth | undefined
  sex?: Sex | undefined
  /** As written. */
  ethnicity?: string | undefined
  /** 12 digits, or the 9 of an old card. */
  nationalId?: string | undefined
  /** +84… */
  phone?: string | undefined
  title: string
  /** Names as written; none is the centre. */
  place: {
    branch?: string | undefined
    commune?: string | undefined
    district?: string | undefined
    province?: string | undefined
  }
  from: Day
  /** The last day in the post, as written. */
  until?: Day | undefined
  fullTime: boolean
  kind: PostingKind
  term?: string | undefined
  decision?: string | undefined
}

/** A training of a person, as a row says it. */
export type TrainingRow = {
  code?: string | undefined
  nationalId?: string | undefined
  name?: string | undefined
  contents: TrainingContent[]
  programme: string
  form: TrainingForm
  from?: Day | undefined
  ended: Day
  theory?: number | undefined
  practice?: number | undefined
  passed: boolean
  paper?: string | undefined
  organiser?: string | undefined
}

/** A row understood, or every reason why not. Warnings refuse nothing. */
export type Reading<Row> =
  | { ok: true; value: Row; warnings: Remark[] }
  | { ok: false; refusals: Remark[]; warnings: Remark[] }

/** Understands a row of the list of officers. A birth after `today` is refused; bare serial numbers count from `epoch`. */
export function readPerson(cells: Cells, today: Day, epoch: Epoch = 1900): Reading<PersonRow> {
  const row = rowReader('people', cells)
  const day = (text: string) => writtenDay(text, epoch)
  const ids = takeIds(row)
  const name = row.need('name', writtenName)
  const title = row.need('title', writtenTitle)
  const from = row.need('from', day)
  const rest = {
    birth: row.take('birth', (text) => writtenBirth(text, epoch, today)),
    sex: row.take('sex', writtenSex),
    ethnicity: row.take('ethnicity', plainText(60)),
    phone: row.take('phone', writtenPhone),
    place: {
      branch: row.take('branch', plainText(120)),
      commune: row.take('commune', plainText(120)),
      district: row.take('district', plainText(120)),
      province: row.take('province', plainText(120)),
    },
    until: row.take<Day | undefined>('until', (text) => (isStill(text) ? { value: undefined } : day(text))),
    fullTime: row.take('fullTime', writtenYes) ?? false,
    term: row.take('term', plainText(60)),
    decision: row.take('decision', plainText(120)),
  }
  const kind = row.take('kind', writtenKind)
  const family = row.take('family', writtenName)
  if (from && rest.until && rest.until < from) row.refuse('until', 'Đến ngày trước Từ ngày.')
  if (from && rest.birth && Number(from.slice(0, 4)) <= rest.birth.year)
    row.refuse('from', 'Từ ngày không sau năm sinh.')
  for (const doubt of doubtsOf(ids.nationalId, rest.sex, rest.birth?.year)) row.warn('nationalId', doubt)
  const { refusals, warnings } = row
  if (refusals.length > 0 || !name || !title || !from) return { ok: false, refusals, warnings }
  const post = { title: title.title, from, kind: title.planned ? 'planned' : (kind ?? 'other') } as const
  return { ok: true, value: { ...ids, ...rest, ...post, name: whole(family, name) }, warnings }
}

/** Understands a row of the list of trainings. A class that ends after `today` is taken with a warning. */
export function readTraining(cells: Cells, today: Day, epoch: Epoch = 1900): Reading<TrainingRow> {
  const row = rowReader('training', cells)
  const day = (text: string) => writtenDay(text, epoch)
  const ids = takeIds(row)
  const contents = row.need('contents', writtenContents)
  const programme = row.need('programme', plainText(300))
  const ended = row.need('ended', day)
  const passed = row.need('passed', writtenResult)
  const rest = {
    form: row.take('form', writtenForm) ?? 'in_person',
    from: row.take('from', day),
    theory: row.take('theory', writtenPeriods),
    practice: row.take('practice', writtenPeriods),
    paper: row.take('paper', plainText(100)),
    organiser: row.take('organiser', plainText(300)),
  }
  const name = row.take('name', writtenName)
  const family = row.take('family', writtenName)
  if (rest.from && ended && ended < rest.from) row.refuse('ended', 'Đến ngày trước Từ ngày.')
  if (ended && ended > today) row.warn('ended', 'Lớp kết thúc ở tương lai.')
  const { refusals, warnings } = row
  if (refusals.length > 0 || !contents || !programme || !ended || passed === undefined)
    return { ok: false, refusals, warnings }
  return {
    ok: true,
    value: { ...ids, ...rest, name: name && whole(family, name), contents, programme, ended, passed },
    warnings,
  }
}

/** A person is known by her code, her number or both. */
function takeIds(row: RowReader): { code: string | undefined; nationalId: string | undefined } {
  const before = row.refusals.length
  const code = row.take('code', plainText(60))
  const nationalId = row.take('nationalId', writtenNationalId)
  const unknown = code === undefined && nationalId === undefined && row.refusals.length === before
  if (unknown) row.refuse('code', 'Cần Mã hoặc Số CCCD để biết là ai.')
  return { code, nationalId }
}

function whole(family: string | undefined, name: string): string {
  return family ? `${family} ${name}` : name
}

/** “Đến nay” is no last day. */
function isStill(text: string): boolean {
  return /^(den )?(nay|hien nay|hien tai|dang giu chuc|duong nhiem)$/.test(fold(text))
}
