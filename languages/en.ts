import { access } from './en/access.ts'
import { coverage } from './en/coverage.ts'
import { curriculum } from './en/curriculum.ts'
import { exchange } from './en/exchange.ts'
import { materials } from './en/materials.ts'
import { organization } from './en/organization.ts'
import { people } from './en/people.ts'
import { planning } from './en/planning.ts'
import { records } from './en/records.ts'
import { schemes } from './en/schemes.ts'
import { web } from './en/web.ts'
import type { Words } from './vi.ts'

/** The second language. A key that is missing here does not compile. */
export const en: Words = {
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
