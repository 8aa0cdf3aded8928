import { birthText } from '#people/birth.ts'
import { type MadeUpPerson, madeUpPerson } from '#people/made-up.ts'
import type { Detail, Posting, PostingKind } from '#people/posting.ts'
import type { Region } from '#people/region.ts'
import type { TitleCode } from '#people/title.ts'
import { addDays, type Day } from '#platform/pure/day.ts'
import { between, chance, pick, type Random } from '#platform/pure/random.ts'
import { type Counter, nextId } from './serial.ts'

/** What one stream of chance has made so far. */
export type Making = {
  seed: number
  random: Random
  counter: Counter
  region: Region
  people: (MadeUpPerson & { id: string; serial: number })[]
  details: Detail[]
  postings: Posting[]
}

export type Seat = { unit: string; title: TitleCode; fullTime: boolean; kind: PostingKind }

/** The last day that made-up facts know of. */
export const lastDay: Day = '2026-10-31'

export function makePerson(making: Making): string {
  const id = nextId(making.seed, making.counter, 'person')
  const serial = making.counter.person
  const person = madeUpPerson(making.random, serial, making.region)
  making.people.push({ ...person, id, serial })
  making.details.push({
    person: id,
    name: person.name,
    birth: birthText(person.birth),
    sex: person.sex,
    ethnicGroup: person.ethnicGroup,
    phone: person.phone,
    madeUp: true,
  })
  return id
}

/**
 * Who sat in a seat, one after the other; of 100 seats `turnover` changed hands once more. Most who follow are no
 * strangers: a deputy becomes the head, a head of one branch the deputy of another.
 */
export function fillSeat(making: Making, seat: Seat, turnover: number): void {
  const { random, people } = making
  let from = addDays('2013-01-01', between(random, 0, 2400))
  for (let nth = 0; from < lastDay; nth++) {
    const leaves = chance(random, turnover / 100) ? addDays(from, between(random, 400, 2800)) : null
    const until = leaves !== null && leaves < lastDay ? leaves : null
    const known = nth > 0 && people.length > 1 && chance(random, 2 / 3)
    addPost(making, known ? pick(random, people).id : makePerson(making), seat, from, until)
    if (until === null) return
    from = addDays(until, between(random, 0, 120))
  }
}

export function addPost(making: Making, person: string, seat: Seat, from: Day, until: Day | null): void {
  making.postings.push({
    id: nextId(making.seed, making.counter, 'posting'),
    person,
    unit: seat.unit,
    title: seat.title,
    from,
    until,
    fullTime: seat.fullTime,
    kind: seat.kind,
    term: null,
    decision: null,
  })
}
