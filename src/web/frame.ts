import type { Day } from '#platform/pure/day.ts'
import type { Language } from './language.ts'
import type { Section } from './paths.ts'

/** What the server knows of every request and every page shows around its content. */
export type Frame = {
  language: Language
  /** The day whose figures are shown. */
  day: Day
  /** The day it is now in Viet Nam; another `day` colours the frame. */
  today: Day
  /** Path and query as asked, so that forms and links of the frame keep the other parameters. */
  address: string
  /** Who is signed in; without anybody the frame has no menu, search or day. */
  user: User | null
  /** The sections this user may open; all by default. */
  sections?: readonly Section[]
  /** Days worth a single click, such as milestones. */
  days?: readonly NamedDay[]
  /** What happened by the form just sent, said once. */
  flash?: Flash
  /** A sentence at the foot of every page, such as that the people shown are made up. */
  footnote?: string
  /** Hidden inputs every form that changes something must carry. */
  hidden?: readonly (readonly [name: string, value: string])[]
}

export type User = { name: string }
export type NamedDay = { day: Day; label: string }
export type Flash = { kind: 'info' | 'done' | 'late' | 'wrong'; text: string }

/** One step of the path from the country down to the unit shown; the last needs no link. */
export type Crumb = { name: string; href?: string }
