import { act } from '#organization/act.query.ts'
import { listActs } from '#organization/acts.query.ts'
import { areaUnits } from '#organization/area-units.query.ts'
import { unitAreas } from '#organization/areas.query.ts'
import { areasBefore } from '#organization/areas-before.query.ts'
import { declareUnits } from '#organization/declare-units.command.ts'
import { findUnits } from '#organization/find-units.query.ts'
import { recordAct } from '#organization/record-act.command.ts'
import { reformUnits } from '#organization/reform-units.command.ts'
import { reforms } from '#organization/reforms.query.ts'
import { setAreas } from '#organization/set-areas.command.ts'
import { setAreasOfMany } from '#organization/set-areas-of-many.command.ts'
import { topUnits } from '#organization/top-units.query.ts'
import { undoAct } from '#organization/undo-act.command.ts'
import { unit } from '#organization/unit.query.ts'
import { unitHistory } from '#organization/unit-history.query.ts'

export const commands = [declareUnits, recordAct, reformUnits, setAreas, setAreasOfMany, undoAct]

export const queries = [
  act,
  areasBefore,
  areaUnits,
  findUnits,
  listActs,
  reforms,
  topUnits,
  unit,
  unitAreas,
  unitHistory,
]
