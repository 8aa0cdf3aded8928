import { unitPath } from '#organization/paths.ts'
import { country } from '#organization/unit.ts'
import { dayParameter } from '#web/address.ts'
import type { Crumb, Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'

type Named = { id: string; type: string; name: string }

/** A unit as a heading says it: its type and name. The country is the whole of it. */
export function unitTitle({ language }: Frame, { id, type, name }: Named): string {
  if (id === country) return words(language).coverage.pages.country
  return name.toLowerCase().startsWith(type.toLowerCase()) ? name : `${type} ${name}`
}

/** The path from the topmost unit down to the one shown, in the tree of the day. */
export function crumbs(frame: Frame, path: readonly Named[]): Crumb[] {
  return path.map((unit) => ({
    name: unit.id === country ? unitTitle(frame, unit) : unit.name,
    href: there(frame, unitPath(unit.id)),
  }))
}

/** A link that stays on the day being looked at. For paths of this folder, of which a page holds hundreds: they need no parsing. */
export function there({ day, today }: Frame, path: string): string {
  if (day === today) return path
  return `${path}${path.includes('?') ? '&' : '?'}${dayParameter}=${day}`
}
