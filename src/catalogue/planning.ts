import { assignHole } from '#planning/assign-hole.command.ts'
import { closeTask } from '#planning/close-task.command.ts'
import { fit } from '#planning/fit.query.ts'
import { ownTasks } from '#planning/own-tasks.query.ts'
import { recomputeSeats } from '#planning/recompute-seats.command.ts'
import { tasks } from '#planning/tasks.query.ts'
import { unbuiltSigns } from '#planning/unbuilt-signs.query.ts'

export const commands = [assignHole, closeTask, recomputeSeats]

export const queries = [fit, ownTasks, tasks, unbuiltSigns]
