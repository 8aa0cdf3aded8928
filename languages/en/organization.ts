import type { Words } from '../vi.ts'
import { reform } from './reform.ts'
import { steps } from './unit-history.ts'

export const organization: Words['organization'] = {
  history: { basis: 'Basis', none: 'No change of this unit has been recorded.', steps },
  reform,
}
