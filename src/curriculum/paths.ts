import { address, type Parameters } from '#web/address.ts'
import { sections } from '#web/paths.ts'

export const newProgrammePath = `${sections.programmes}/moi`

/** Where it is recorded that a law changed. */
export const practicePath = `${sections.programmes}/thuc-hanh`
export const lawChangePath = `${sections.programmes}/van-ban`

/** Where topics and materials are searched, with what is asked for. */
export function lessonsPath(asked: Parameters = {}): string {
  return address(`${sections.programmes}/tim`, asked)
}
/** The topics that one teaches oneself. */
export const topicsTaughtPath = `${sections.programmes}/toi-day`

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

/** What changed in a topic since one last taught it. */
export function sinceTaughtPath(topic: string): string {
  return `${topicPath(topic)}/tu-lan-day`
}

/** Where it is noted that one taught a topic. */
export function taughtPath(topic: string): string {
  return `${topicPath(topic)}/da-day`
}

export function materialPath(material: string): string {
  return `/tai-lieu/${material}`
}

/** A picture, recording or subtitles of a material. */
export function filePath(material: string, hash: string): string {
  return `${materialPath(material)}/tep/${hash}`
}

/** What is alike in the whole catalogue. */
export const likenessesPath = `${sections.programmes}/trung-lap`

/** Two texts side by side; `edition`: looked at for an edition, to which one goes back. */
export function pairPath(one: string, other: string, edition?: string): string {
  return address(`/so-trung/${one}/${other}`, { 'an-ban': edition })
}

/** What changed from an older edition to this one. */
export function differencePath(edition: string, older: string): string {
  return `${editionPath(edition)}/so-voi/${older}`
}

/** Which electives of an edition a unit teaches, and what the provinces chose; `lay`: with what an old unit had chosen in the form. */
export function electivesPath(edition: string, unit?: string, lay?: string): string {
  return address(`${editionPath(edition)}/tu-chon`, { unit, lay })
}
