import { fold, nfc } from '#platform/pure/text.ts'
import { type Field, headingOf, type SheetKind } from './fields.ts'

/** Something said about one cell: the column's heading, what was written, and why, in a sentence. */
export type Remark = { column: string; value: string; reason: string }
/** What a cell means; `warning` when it was read with a doubt. Or why it means nothing. */
export type Understood<Value> = { value: Value; warning?: string } | { wrong: string }
export type Cells = Partial<Record<Field, string>>

/** Takes the cells of one row one after the other and gathers everything that is wrong or doubtful in them. */
export type RowReader = {
  refusals: Remark[]
  warnings: Remark[]
  /** The cell's meaning; undefined when it is blank or wrong. */
  take<Value>(field: Field, understand: (text: string) => Understood<Value>): Value | undefined
  /** The same for a cell that no row can do without. */
  need<Value>(field: Field, understand: (text: string) => Understood<Value>): Value | undefined
  refuse(field: Field, reason: string): void
  warn(field: Field, reason: string): void
}

const errors = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|FIELD!|UNKNOWN!)$/
/** Characters that no name holds; some of them no database takes. */
const broken = /\p{Cc}|\p{Cs}|\ufffd/u
/** Anything but whole Latin letters and single spaces inside; the rest is most cells, and needs no work. */
const untidy = /[^ -~\u00c0-\u024f\u1ea0-\u1ef9]| {2}|^ | $/
const nothing = /^[-–—.…_/\\*]+$|^(n\/a|null)$/i
const noneWords = new Set([
  'khong',
  'khong co',
  'chua co',
  'khong ro',
  'chua ro',
  'ko',
  'ko co',
  'k co',
  'khong nho',
])
/** Fields where “không có” says that there is none. */
const mayBeNone: ReadonlySet<Field> = new Set<Field>([
  'nationalId',
  'phone',
  'birth',
  'until',
  'paper',
  'decision',
  'term',
])
const longestShown = 200

export function rowReader(kind: SheetKind, cells: Cells): RowReader {
  const refusals: Remark[] = []
  const warnings: Remark[] = []
  const remark = (field: Field, reason: string): Remark => ({
    column: headingOf(kind, field),
    value: (cells[field] ?? '').slice(0, longestShown),
    reason,
  })
  const refuse = (field: Field, reason: string) => void refusals.push(remark(field, reason))
  const warn = (field: Field, reason: string) => void warnings.push(remark(field, reason))

  function take<Value>(
    field: Field,
    understand: (text: string) => Understood<Value>,
    whenBlank?: string,
  ): Value | undefined {
    const text = tidy(field, cells[field] ?? '')
    if (text === '') {
      if (whenBlank) refuse(field, whenBlank)
      return undefined
    }
    const unusable = whyUnusable(text)
    const understood = unusable ? { wrong: unusable } : understand(text)
    if ('wrong' in understood) {
      refuse(field, understood.wrong)
      return undefined
    }
    if (understood.warning) warn(field, understood.warning)
    return understood.value
  }

  return {
    refusals,
    warnings,
    take: (field, understand) => take(field, understand),
    need: (field, understand) => take(field, understand, `Chưa ghi ${headingOf(kind, field)}.`),
    refuse,
    warn,
  }
}

/** Text as written, of at most so many characters. */
export function plainText(most: number): (text: string) => Understood<string> {
  return (text) => (text.length <= most ? { value: text } : { wrong: `Dài quá ${most} ký tự.` })
}

/**
 * A cell without what sheets and their writers wrap around a value: odd spaces, the apostrophe or ="…" that keeps a number
 * text, and the dashes and words that stand for nothing.
 */
function tidy(field: Field, written: string): string {
  const text = untidy.test(written) ? nfc(written) : written
  const value = /^="([^"]*)"$/.exec(text)?.[1] ?? text.replace(/^'(?=[\d=+@-])/, '')
  if (nothing.test(value) || (mayBeNone.has(field) && !/\d/.test(value) && noneWords.has(fold(value))))
    return ''
  return value.trim()
}

function whyUnusable(text: string): string | undefined {
  if (errors.test(text)) return `Ô bị lỗi công thức (${text}).`
  if (text.startsWith('='))
    return 'Ô là công thức chưa có kết quả. Hãy mở tệp bằng Excel và lưu lại, hoặc ghi thẳng giá trị.'
  return broken.test(text) ? 'Ô có ký tự hỏng. Hãy gõ lại.' : undefined
}
