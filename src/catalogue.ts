import { coverage } from '#coverage/coverage.query.ts'
import { curve } from '#coverage/curve.query.ts'
import { explain } from '#coverage/explain.query.ts'
import { followPersonsMoved, followRules, followTrainings } from '#coverage/follow.ts'
import { movement } from '#coverage/movement.query.ts'
import { persons } from '#coverage/persons.query.ts'
import { previewRule } from '#coverage/preview-rule.query.ts'
import { recomputeCoverage } from '#coverage/recompute-coverage.command.ts'
import { importPeople } from '#exchange/import-people.command.ts'
import { listImports } from '#exchange/imports.query.ts'
import { releaseLate, takeInWaiting } from '#exchange/late-rows.ts'
import { tryImport } from '#exchange/try-import.query.ts'
import { undoImport } from '#exchange/undo-import.command.ts'
import { listActs } from '#organization/acts.query.ts'
import { declareUnits } from '#organization/declare-units.command.ts'
import { reformUnits } from '#organization/reform-units.command.ts'
import { undoAct } from '#organization/undo-act.command.ts'
import { followTree } from '#people/follow.ts'
import { refuseWhilePostsStand } from '#people/stand-on.ts'
import type { Command } from '#platform/command.ts'
import type { Listener } from '#platform/happening.ts'
import type { Query } from '#platform/query.ts'
import { adoptScheme } from '#schemes/adopt-scheme.command.ts'
import { publishRule } from '#schemes/publish-rule.command.ts'
import { rules } from '#schemes/rules.query.ts'
import { setTarget } from '#schemes/set-target.command.ts'
import { withdrawRule } from '#schemes/withdraw-rule.command.ts'

/** Every change there is. */
export const commands = [
  adoptScheme,
  declareUnits,
  importPeople,
  publishRule,
  recomputeCoverage,
  reformUnits,
  setTarget,
  undoAct,
  undoImport,
  withdrawRule,
] as unknown as Command[]

/** Every question there is. */
export const queries = [
  coverage,
  curve,
  explain,
  listActs,
  listImports,
  movement,
  persons,
  previewRule,
  rules,
  tryImport,
] as unknown as Query[]

/** What must be true at once: who takes up, in the same transaction and in this order, what a command tells. */
export const listeners: readonly Listener[] = [
  releaseLate,
  refuseWhilePostsStand,
  followTree,
  followPersonsMoved,
  followTrainings,
  followRules,
  takeInWaiting,
]
