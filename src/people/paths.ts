import { address } from '#web/address.ts'
import { sections } from '#web/paths.ts'

type Listed = {
  unit?: string | undefined
  below?: boolean | undefined
  after?: string | undefined
  nth?: number | undefined
}

/** Who holds posts in a unit, and below it; `after` and `nth`: where the page before ended. */
export function peoplePath({ unit, below, after, nth }: Listed = {}): string {
  return address(sections.people, { unit, below: below === false ? 0 : undefined, after, nth })
}

export function peopleFilePath({ unit, below }: Listed): string {
  return address(`${sections.people}/danh-sach.csv`, { unit, below: below === false ? 0 : undefined })
}

export const newPersonPath = `${sections.people}/moi`

/** A person's page. */
export function personPath(id: string): string {
  return `${sections.people}/${encodeURIComponent(id)}`
}

export function correctPath(id: string): string {
  return `${personPath(id)}/sua`
}

export function revealPath(id: string): string {
  return `${personPath(id)}/hien-so`
}

export function newPostPath(id: string): string {
  return `${personPath(id)}/chuc-vu-moi`
}

/** Where one post is ended or voided. */
export function postPath(id: string, posting: string): string {
  return `${personPath(id)}/chuc-vu/${encodeURIComponent(posting)}`
}

/** Split units that wait, one of them, and what else waits after reorganisations. */
export const waitingPath = `${sections.reform}/cho`
export const orphanedPath = `${sections.reform}/mo-coi`
export const settlePath = `${sections.reform}/nhieu-nguoi`

export function holdingPath(unit: string): string {
  return `${waitingPath}/${encodeURIComponent(unit)}`
}
