import { access } from './vi/access.ts'
import { coverage } from './vi/coverage.ts'
import { curriculum } from './vi/curriculum.ts'
import { exchange } from './vi/exchange.ts'
import { materials } from './vi/materials.ts'
import { organization } from './vi/organization.ts'
import { people } from './vi/people.ts'
import { planning } from './vi/planning.ts'
import { records } from './vi/records.ts'
import { schemes } from './vi/schemes.ts'
import { web } from './vi/web.ts'

/** The source language. One group for each folder of `src/` that speaks; a message with a gap is a function. */
export const vi = {
  web,
  organization,
  people,
  access,
  curriculum,
  materials,
  schemes,
  records,
  coverage,
  planning,
  exchange,
}

/** The shape every other language must fill. */
export type Words = typeof vi
