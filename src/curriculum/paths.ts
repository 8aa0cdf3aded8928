import { address } from '#web/address.ts'
import { sections } from '#web/paths.ts'

export const newProgrammePath = `${sections.programmes}/moi`

/** Where it is recorded that a law changed. */
export const practicePath = `${sections.programmes}/thuc-hanh`
export const lawChangePath = `${sections.programmes}/van-ban`

export const requestsPath = '/yeu-cau'

export function programmePath(programme: string): string {
  return `${sections.programmes}/${programme}`
}

export function editionPath(edition: string): string {
  return `/an-ban/${edition}`
}

export function topicPath(topic: string): string {
  return `/chuyen-de/${topic}`
}

export function materialPath(material: string): string {
  return `/tai-lieu/${material}`
}

/** A picture, recording or subtitles of a material. */
export function filePath(material: string, hash: string): string {
  return `${materialPath(material)}/tep/${hash}`
}

/** Two texts of which parts stand in each other, looked at for an edition. */
export function overlapPath(edition: string, one: string, other: string): string {
  return `${editionPath(edition)}/so-trung/${one}/${other}`
}

/** What changed from an older edition to this one. */
export function differencePath(edition: string, older: string): string {
  return `${editionPath(edition)}/so-voi/${older}`
}

/** Which electives of an edition a unit teaches, and what the provinces chose; `lay`: with what an old unit had chosen in the form. */
export function electivesPath(edition: string, unit?: string, lay?: string): string {
  return address(`${editionPath(edition)}/tu-chon`, { unit, lay })
}
