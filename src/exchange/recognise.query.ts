import { identifiersBehind } from '#people/known-people.query.ts'
import { codeKey, nationalIdKey } from '#people/person-facts.ts'
import { inParts } from '#platform/bulk.ts'
import type { Reader } from '#platform/database.ts'
import { newId } from '#platform/pure/id.ts'
import type { Asking } from '#platform/query.ts'
import type { Secrets } from '#platform/secrets.ts'
import { boundsOf } from './bounds.query.ts'
import { type Bounds, keepWithin } from './bounds.ts'
import { bareKey, identify, type KnownAs, type KnownKeys, keyOf } from './identity.ts'
import { type NewIdentifier, type PersonLine, type Plan, refuseLine, type TrainingLine } from './plan.ts'

type Said = { as: KnownAs } & (
  | { kind: 'postings'; line: PersonLine }
  | { kind: 'trainings'; line: TrainingLine }
)

export type Spoken<Line> = { line: Line; person: string }

/** Whom the rows of a file speak of. Keys and links are let go of here: of a nation's list they are as much as its rows. */
export type Recognised = {
  people: Spoken<PersonLine>[]
  trainings: Spoken<TrainingLine>[]
  bounds: Bounds | undefined
  /** Persons known before, of whom a row speaks or whose key one shows. */
  known: ReadonlySet<string>
  /** Persons nobody knew before. */
  minted: ReadonlySet<string>
  identifiers: NewIdentifier[]
  mergers: [string, string][]
}

/** Says of every row whose it is; rows of which it cannot be said, or not by this asker, are refused in the plan. */
export async function recognise(
  asking: Asking,
  plan: Plan,
  lines: { people: PersonLine[]; trainings: TrainingLine[] },
): Promise<Recognised> {
  const written = new Map<string, { code: string } | { number: string }>()
  const all = saidBy(asking.secrets, written, lines)
  const keys = await keysKnown(asking.db, all)
  const bounds = await boundsOf(asking, [...new Set(keys.values())])
  const said = keepWithin(plan, all, keys, bounds)
  const identified = identify(
    said.map(({ as }) => as),
    keys,
    newId,
  )
  return {
    ...sortOut(plan, said, identified.persons),
    bounds,
    known: new Set(keys.values()),
    minted: new Set(identified.minted),
    identifiers: identified.keys.map(({ key, person }) => ({ person, ...written.get(key)! })),
    mergers: identified.mergers,
  }
}

function saidBy(
  secrets: Secrets,
  written: Map<string, { code: string } | { number: string }>,
  { people, trainings }: { people: PersonLine[]; trainings: TrainingLine[] },
): Said[] {
  const as = ({ value }: PersonLine | TrainingLine): KnownAs => {
    const keys: string[] = []
    if (value.code !== undefined) {
      const code = codeKey(value.code)
      keys.push(keyOf('code', code))
      written.set(keys[0]!, { code })
    }
    if (value.nationalId !== undefined) {
      const key = keyOf('national_id', nationalIdKey(secrets, value.nationalId))
      keys.push(key)
      written.set(key, { number: value.nationalId })
    }
    return keys
  }
  return [
    ...people.map((line): Said => ({ kind: 'postings', line, as: as(line) })),
    ...trainings.map((line): Said => ({ kind: 'trainings', line, as: as(line) })),
  ]
}

async function keysKnown(db: Reader, said: Said[]): Promise<KnownKeys> {
  const known = new Map<string, string>()
  await inParts([...new Set(said.flatMap(({ as }) => as))], async (keys) => {
    for (const { kind, key, person } of await identifiersBehind(db, keys.map(bareKey)))
      known.set(keyOf(kind, key), person)
  })
  return known
}

/** Rows whose person can be said, by kind; the others are refused. */
function sortOut(plan: Plan, said: Said[], persons: ({ person: string } | { conflict: string })[]) {
  const people: Spoken<PersonLine>[] = []
  const trainings: Spoken<TrainingLine>[] = []
  for (const [index, found] of persons.entries()) {
    const { kind, line } = said[index]!
    if ('conflict' in found) {
      const value = line.value.nationalId ?? line.value.code ?? ''
      refuseLine(plan, kind, line, [{ column: 'Số CCCD', value, reason: found.conflict }])
    } else if (kind === 'postings') people.push({ line, person: found.person })
    else trainings.push({ line, person: found.person })
  }
  return { people, trainings }
}
