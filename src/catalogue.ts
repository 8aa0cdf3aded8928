import { coverage } from '#coverage/coverage.query.ts'
import { followPersonsMoved, followRules, followTrainings } from '#coverage/follow.ts'
import { recomputeCoverage } from '#coverage/recompute-coverage.command.ts'
import { importPeople } from '#exchange/import-people.command.ts'
import { releaseLate, takeInWaiting } from '#exchange/late-rows.ts'
import { undoImport } from '#exchange/undo-import.command.ts'
import { declareUnits } from '#organization/declare-units.command.ts'
import { reformUnits } from '#organization/reform-units.command.ts'
import { undoAct } from '#organization/undo-act.command.ts'
import { followTree } from '#people/follow.ts'
import { refuseWhilePostsStand } from '#people/stand-on.ts'
import type { Command } from '#platform/command.ts'
import type { Listener } from '#platform/happening.ts'
import type { Query } from '#platform/query.ts'
import { adoptScheme } from '#schemes/adopt-scheme.command.ts'

/** Every change there is. */
export const commands = [
  adoptScheme,
  declareUnits,
  importPeople,
  recomputeCoverage,
  reformUnits,
  undoAct,
  undoImport,
] as unknown as Command[]

/** Every question there is. */
export const queries = [coverage] as unknown as Query[]

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
