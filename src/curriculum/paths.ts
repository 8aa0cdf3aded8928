import { sections } from '#web/paths.ts'

export const newProgrammePath = `${sections.programmes}/moi`

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
