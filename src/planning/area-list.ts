import { type Area, isSameAreas, unionOfAreas } from '#organization/area.ts'
import type { AreaUnit } from '#organization/area-units.query.ts'
import { fold, nfc } from '#platform/pure/text.ts'

/** A line that says of a unit of which kinds its area is. */
export type ListLine = { line: number; written: string; code: string; kinds: Area[] }

/** Why a line says nothing that can be recorded. */
export type WrongLine =
  | { wrong: 'noCode' | 'noKinds' | 'unknownUnit' | 'notEditable' }
  | { wrong: 'unknownKind'; kinds: string[] }
  | { wrong: 'twice'; of: number }
export type RefusedLine = { line: number; written: string } & WrongLine

export type ListReading = { lines: ListLine[]; refused: RefusedLine[] }

/** A line that can be recorded, and whether the unit says so already for that day. */
export type GoodLine = ListLine & { unit: { id: string; name: string }; same: boolean }

/** The kind of area that a written name means: its key, or its name in some language, diacritics or not. */
export type KindNamed = (name: string) => Area | undefined

/**
 * Reads lines of `code;kinds separated by commas`, as typed, pasted from a spreadsheet (tabs) or of a CSV file (quotes,
 * either separator). Lines are counted from 1, blank ones too, as an editor and Excel count them. A first line of
 * headings is passed over.
 */
export function readAreaList(text: string, kindNamed: KindNamed): ListReading {
  const reading: ListReading = { lines: [], refused: [] }
  const seen = new Map<string, number>()
  for (const [at, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = at + 1
    const { written, code, names } = pieces(raw)
    const kinds = names.flatMap((name) => kindNamed(name) ?? [])
    const refuse = (wrong: WrongLine) => void reading.refused.push({ line, written, ...wrong })
    if (code === '' && names.length === 0) continue
    if (line === 1 && !/\d/.test(code) && names.length > 0 && kinds.length === 0) continue
    const unknown = names.filter((name) => kindNamed(name) === undefined)
    const earlier = seen.get(code)
    if (code === '') refuse({ wrong: 'noCode' })
    else if (earlier !== undefined) refuse({ wrong: 'twice', of: earlier })
    else if (names.length === 0) refuse({ wrong: 'noKinds' })
    else if (unknown.length > 0) refuse({ wrong: 'unknownKind', kinds: unknown })
    else reading.lines.push({ line, written, code, kinds: unionOfAreas([kinds]) })
    if (earlier === undefined) seen.set(code, line)
  }
  return reading
}

/** Which of the lines can be recorded, by what is known of the units on the day. */
export function judgeAreaList(
  { lines, refused }: ListReading,
  units: readonly AreaUnit[],
): { good: GoodLine[]; refused: RefusedLine[] } {
  const known = new Map(units.map((unit) => [unit.asked, unit]))
  const good: GoodLine[] = []
  const wrong: RefusedLine[] = [...refused]
  for (const one of lines) {
    const { line, written, code, kinds } = one
    const unit = known.get(code)
    if (!unit) wrong.push({ line, written, wrong: 'unknownUnit' })
    else if (!unit.editable) wrong.push({ line, written, wrong: 'notEditable' })
    else good.push({ ...one, unit: { id: unit.id, name: unit.name }, same: isSameAreas(unit.said, kinds) })
  }
  return { good, refused: wrong.sort((one, other) => one.line - other.line) }
}

/** The lines as a list that is read as just these. */
export function writeAreaList(lines: readonly ListLine[]): string {
  return lines.map(({ code, kinds }) => `${code};${kinds.join(',')}`).join('\n')
}

/** From each name of a kind, folded, to the kind. */
export function kindsByName(names: Iterable<readonly [name: string, kind: Area]>): KindNamed {
  const kinds = new Map([...names].map(([name, kind]) => [fold(name), kind]))
  return (name) => kinds.get(fold(name))
}

function pieces(raw: string): { written: string; code: string; names: string[] } {
  const bare = raw.replaceAll('"', '')
  const [, code = '', rest = ''] = /^([^;,\t]*)(?:[;,\t](.*))?$/su.exec(bare) ?? []
  const names = rest
    .split(/[;,\t]/)
    .map(nfc)
    .filter((name) => name !== '')
  return { written: nfc(raw), code: nfc(code), names }
}
