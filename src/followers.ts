import { followSuccessions } from '#access/follow.listener.ts'
import { keepFolded } from '#coverage/fold.jobs.ts'
import { followPersonsMoved, followRules, followTrainings } from '#coverage/follow.ts'
import { keepCompared } from '#curriculum/likeness/compare-texts.jobs.ts'
import { releaseLate, takeInWaiting } from '#exchange/late-rows.ts'
import { importUploads, lookAtUploads } from '#exchange/upload.jobs.ts'
import { forgetUploads, resumeUploads } from '#exchange/upload-care.jobs.ts'
import { followTree } from '#people/follow.ts'
import { refuseWhilePostsArePlaced } from '#people/placed-on.listener.ts'
import { refuseWhilePostsStand } from '#people/stand-on.ts'
import { seatByAreas, seatByRules, seatPersons } from '#planning/seats.listener.ts'
import type { Chore } from '#platform/chores.ts'
import type { Listener } from '#platform/happening.ts'
import type { Job } from '#platform/jobs.ts'

/** What must be true at once: who takes up, in the same transaction and in this order, what a command tells. */
export const listeners: readonly Listener[] = [
  releaseLate,
  refuseWhilePostsStand,
  refuseWhilePostsArePlaced,
  followTree,
  followSuccessions,
  followPersonsMoved,
  followTrainings,
  followRules,
  seatPersons,
  seatByRules,
  seatByAreas,
  takeInWaiting,
]

/** Work that waits in the queue and is done beside the requests. */
export const jobs = [importUploads, lookAtUploads] as unknown as Job[]

/** Housekeeping while a server runs. */
export const chores: readonly Chore[] = [keepFolded, keepCompared, resumeUploads, forgetUploads]
