import type { Command } from '#platform/command.ts'
import type { Query } from '#platform/query.ts'
import * as access from './catalogue/access.ts'
import * as coverage from './catalogue/coverage.ts'
import * as curriculum from './catalogue/curriculum.ts'
import * as exchange from './catalogue/exchange.ts'
import * as organization from './catalogue/organization.ts'
import * as people from './catalogue/people.ts'
import * as planning from './catalogue/planning.ts'
import * as records from './catalogue/records.ts'
import * as schemes from './catalogue/schemes.ts'

/** What each folder offers. */
const folders: readonly { commands: readonly unknown[]; queries: readonly unknown[] }[] = [
  organization,
  people,
  access,
  curriculum,
  records,
  schemes,
  coverage,
  planning,
  exchange,
]

/** Every change there is, folder by folder. */
export const commands = folders.flatMap((folder) => folder.commands) as Command[]

/** Every question there is. */
export const queries = folders.flatMap((folder) => folder.queries) as Query[]
