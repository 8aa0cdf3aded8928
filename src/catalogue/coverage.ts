import { coverage } from '#coverage/coverage.query.ts'
import { curve } from '#coverage/curve.query.ts'
import { explain } from '#coverage/explain.query.ts'
import { explanations } from '#coverage/explanations.query.ts'
import { foldChanges } from '#coverage/fold-changes.command.ts'
import { movement } from '#coverage/movement.query.ts'
import { persons } from '#coverage/persons.query.ts'
import { previewRule } from '#coverage/preview-rule.query.ts'
import { recomputeCoverage } from '#coverage/recompute-coverage.command.ts'
import { schemeShown } from '#coverage/scheme-shown.query.ts'
import { trends } from '#coverage/trends.query.ts'

export const commands = [foldChanges, recomputeCoverage]

export const queries = [
  coverage,
  curve,
  explain,
  explanations,
  movement,
  persons,
  previewRule,
  schemeShown,
  trends,
]
