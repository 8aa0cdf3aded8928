import { sql } from 'kysely'
import { z } from 'zod'
import { editionGround } from '#curriculum/edition-ground.query.ts'
import { type EditionListed, getEdition, listEditions, pieceOf } from '#curriculum/editions.query.ts'
import { likenessesOf } from '#curriculum/likeness/likenesses.query.ts'
import { taught } from '#curriculum/periods.ts'
import { findPerson, type PersonKnown } from '#people/person-known.query.ts'
import { Id } from '#platform/parse.ts'
import type { Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { electivesTaught } from './electives-taught.query.ts'
import { type Alike, type ClassHad, editionOf, hadOf, type NamedEdition, type TopicHad } from './had.ts'

export type HadOfProgramme = {
  edition: { id: string; programme: string; number: number; title: string }
  /** Of the periods of its compulsory topics and of the electives taught where she is, 0 to 1; null where there are none. */
  share: number | null
  topics: TopicHad[]
  /** Classes that no published programme is called after: what they taught is not known, and not counted. */
  unknown: { training: string; programme: string; ended: Day }[]
}

type Passed = { id: string; programme: string; ended: Day }

/** How much of an edition of a programme a person has had already, topic by topic, and in which class. */
export const hadOfProgramme = query({
  name: 'records.had-of-programme',
  input: z.object({ person: z.string().min(1), edition: Id }),
  async run(asking: Asking, { person: codeOrId, edition: id }): Promise<HadOfProgramme> {
    const person = await findPerson(asking, codeOrId)
    if (!person) throw new Refusal('missing', `Không có người “${codeOrId}” trong phạm vi của bạn.`)
    const edition = await getEdition(asking, id)
    const chosen = await electivesIn(asking, edition, person, asking.today)
    const asked = (await topicsIn(asking, edition)).map(({ compulsory, revision: { piece, content } }) => ({
      topic: piece,
      title: content.title,
      periods: taught(content.periods),
      compulsory,
      due: compulsory || chosen.includes(piece),
    }))
    const { classes, unknown } = await classesOf(asking, person)
    const alike = await alikeTo(
      asking,
      asked.map(({ topic }) => topic),
    )
    const { programme, number, content } = edition
    return {
      edition: { id, programme, number, title: content.title },
      ...hadOf(asked, classes, alike),
      unknown,
    }
  },
})

async function topicsIn({ db }: Asking, edition: EditionListed) {
  return (await editionGround(db, pieceOf(edition))).topics
}

/** The classes that she went through, by what they taught. */
async function classesOf(asking: Asking, person: PersonKnown) {
  const published = (await listEditions(asking, sql`u.edition is not null`)).filter(isPublished)
  const named: NamedEdition[] = published.map(({ id, since, content }) => ({
    id,
    since,
    title: content.title,
  }))
  const classes: ClassHad[] = []
  const unknown: HadOfProgramme['unknown'] = []
  const topicsBy = new Map<string, string[]>()
  for (const { id, programme, ended } of await passedBy(asking, person.identities)) {
    const by = published.find((one) => one.id === editionOf(programme, ended, named))
    if (!by) {
      unknown.push({ training: id, programme, ended })
      continue
    }
    const compulsory = topicsBy.get(by.id) ?? (await compulsoryIn(asking, by))
    topicsBy.set(by.id, compulsory)
    const topics = [...compulsory, ...(await electivesIn(asking, by, person, ended))]
    classes.push({ training: id, programme, ended, topics })
  }
  return { classes, unknown }
}

function isPublished(edition: EditionListed): edition is EditionListed & { since: Day } {
  return edition.since !== null
}

async function compulsoryIn(asking: Asking, edition: EditionListed): Promise<string[]> {
  const topics = await topicsIn(asking, edition)
  return topics.filter(({ compulsory }) => compulsory).map(({ revision }) => revision.piece)
}

/** The electives that are taught where she held her post on a day. */
async function electivesIn(
  { db }: Asking,
  { id, content }: EditionListed,
  person: PersonKnown,
  on: Day,
): Promise<string[]> {
  return content.electives === 0 ? [] : electivesTaught(db, id, person.id, on)
}

/** What counts of a person's trainings: passed, neither voided nor revoked; the oldest first. */
async function passedBy({ db }: Asking, identities: readonly string[]): Promise<Passed[]> {
  const { rows } = await sql<Passed>`
    select t.id, t.programme, t.ended from records.live_training t
    where t.person = any(${identities}::uuid[]) and t.passed
      and not exists (select from records.live_revocation v where v.training = t.id)
    order by t.ended, t.id`.execute(db)
  return rows
}

/** Which other topics these resemble, and by how much of their own text. */
async function alikeTo(asking: Asking, topics: readonly string[]): Promise<Alike[]> {
  const asked = new Set(topics)
  const found = await likenessesOf(asking, topics)
  return found
    .flatMap(({ one, other, shareOne, shareOther }) => [
      { topic: one.piece, other: other.piece, share: shareOne },
      { topic: other.piece, other: one.piece, share: shareOther },
    ])
    .filter(({ topic }) => asked.has(topic))
}
