import { z } from 'zod'
import { Id } from '#platform/parse.ts'
import { nfc } from '#platform/pure/text.ts'
import { levels, unitKinds } from './unit.ts'

/** A unit, by its code of that day or by its id. */
const Ref = z.string().min(1)
const Words = z
  .string()
  .transform(nfc)
  .pipe(z.string().min(1, 'Không được để trống.').max(200, 'Dài quá 200 chữ.'))
const Code = z
  .string()
  .toUpperCase()
  .regex(/^[0-9A-Z][0-9A-Z.-]{0,19}$/, 'Mã chỉ gồm chữ không dấu và chữ số, không quá 20 ký tự.')

/** A unit that an act opens. The name includes its type: type `Xã`, name `Xã Bằng Thành`. Its id may be made by whoever asks. */
export const NewUnit = z.object({
  id: Id.optional(),
  level: z.enum(levels),
  type: Words,
  name: Words,
  code: Code.optional(),
  parent: Ref,
})
export type NewUnit = z.infer<typeof NewUnit>

/** One thing that an act does. In a rename, what is left out stays; a null code is none any more. */
export const ActChange = z.discriminatedUnion('do', [
  NewUnit.extend({ do: z.literal('open'), kind: z.enum(unitKinds).default('territorial') }),
  z.object({
    do: z.literal('rename'),
    unit: Ref,
    name: Words,
    type: Words.optional(),
    code: Code.nullable().optional(),
  }),
  z.object({ do: z.literal('move'), unit: Ref, parent: Ref }),
  z.object({ do: z.literal('merge'), units: z.array(Ref).min(2), into: NewUnit }),
  z.object({ do: z.literal('split'), unit: Ref, into: z.array(NewUnit).min(2) }),
  z.object({ do: z.literal('abolish'), unit: Ref }),
])
export type ActChange = z.infer<typeof ActChange>

/** Every unit that the changes name, as written. */
export function refsOf(changes: ActChange[]): string[] {
  return [...new Set(changes.flatMap(refsIn))]
}

/** The units that the changes open. */
export function openedBy(changes: ActChange[]): NewUnit[] {
  return changes.flatMap((change) => {
    if (change.do === 'open') return [change]
    if (change.do === 'merge') return [change.into]
    return change.do === 'split' ? change.into : []
  })
}

/** The codes that the changes give to units. */
export function codesGiven(changes: ActChange[]): string[] {
  const renamed = changes.flatMap((change) => (change.do === 'rename' && change.code ? [change.code] : []))
  return [...renamed, ...openedBy(changes).flatMap(({ code }) => (code ? [code] : []))]
}

function refsIn(change: ActChange): string[] {
  if (change.do === 'open') return [change.parent]
  if (change.do === 'move') return [change.unit, change.parent]
  if (change.do === 'merge') return [...change.units, change.into.parent]
  if (change.do === 'split') return [change.unit, ...change.into.map(({ parent }) => parent)]
  return [change.unit]
}
