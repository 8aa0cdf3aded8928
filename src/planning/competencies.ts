import kept from '../../reference/curriculum/competencies.json' with { type: 'json' }
import { Competency } from './competency.ts'

/** The competencies of the scheme with the signs by which one sees them, as `reference/curriculum/competencies.json` lists them. */
export const competencies: readonly Competency[] = kept.competencies.map((one) => Competency.parse(one))
