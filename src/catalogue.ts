import { listAccounts } from '#access/accounts.query.ts'
import { closeAccount } from '#access/close-account.command.ts'
import { createAccount } from '#access/create-account.command.ts'
import { createToken } from '#access/create-token.command.ts'
import { endGrant } from '#access/end-grant.command.ts'
import { grantRole } from '#access/grant-role.command.ts'
import { issueTicket } from '#access/issue-ticket.command.ts'
import { ownAccount } from '#access/own-account.query.ts'
import { revokeToken } from '#access/revoke-token.command.ts'
import { setPassword } from '#access/set-password.command.ts'
import { signIn } from '#access/sign-in.command.ts'
import { signOut } from '#access/sign-out.command.ts'
import { useTicket } from '#access/use-ticket.command.ts'
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
import { addMaterial } from '#curriculum/add-material.command.ts'
import { addVersion } from '#curriculum/add-version.command.ts'
import { answerRequest } from '#curriculum/answer-request.command.ts'
import { appraiseEdition } from '#curriculum/appraise-edition.command.ts'
import { approveEdition } from '#curriculum/approve-edition.command.ts'
import { askForContent } from '#curriculum/ask-for-content.command.ts'
import { changedSinceTaught } from '#curriculum/changed-since-taught.query.ts'
import { choosable } from '#curriculum/choosable.query.ts'
import { chooseElectives } from '#curriculum/choose-electives.command.ts'
import { createPiece } from '#curriculum/create-piece.command.ts'
import { createProgramme } from '#curriculum/create-programme.command.ts'
import { daysTaught } from '#curriculum/days-taught.query.ts'
import { difference } from '#curriculum/difference.query.ts'
import { edition } from '#curriculum/edition.query.ts'
import { electivesChosen } from '#curriculum/electives-chosen.query.ts'
import { files, missingFiles } from '#curriculum/file.query.ts'
import { findLessons } from '#curriculum/find-lessons.query.ts'
import { joinRequest } from '#curriculum/join-request.command.ts'
import { keepFiles } from '#curriculum/keep-files.command.ts'
import { letGo } from '#curriculum/let-go.command.ts'
import { alikeInCatalogue } from '#curriculum/likeness/alike-in-catalogue.query.ts'
import { decideOverlap } from '#curriculum/likeness/decide-overlap.command.ts'
import { likenessesOfEdition } from '#curriculum/likeness/likenesses-of-edition.query.ts'
import { pair } from '#curriculum/likeness/pair.query.ts'
import { programmesAlike } from '#curriculum/likeness/programmes-alike.query.ts'
import { materialRevision } from '#curriculum/material-revision.query.ts'
import { languageVersions } from '#curriculum/material-versions.query.ts'
import { noteTaught } from '#curriculum/note-taught.command.ts'
import { openEdition } from '#curriculum/open-edition.command.ts'
import { piece } from '#curriculum/piece.query.ts'
import { practicePolicies } from '#curriculum/practice-policy.query.ts'
import { programme } from '#curriculum/programme.query.ts'
import { programmes } from '#curriculum/programmes.query.ts'
import { publishEdition } from '#curriculum/publish-edition.command.ts'
import { recomputeLessons } from '#curriculum/recompute-lessons.command.ts'
import { recordLawChange } from '#curriculum/record-law-change.command.ts'
import { requests } from '#curriculum/requests.query.ts'
import { retireEdition } from '#curriculum/retire-edition.command.ts'
import { returnEdition } from '#curriculum/return-edition.command.ts'
import { saveRevision } from '#curriculum/save-revision.command.ts'
import { setPracticePolicy } from '#curriculum/set-practice-policy.command.ts'
import { submitEdition } from '#curriculum/submit-edition.command.ts'
import { takeBackTaught } from '#curriculum/take-back-taught.command.ts'
import { topicsTaught } from '#curriculum/topics-taught.query.ts'
import { importPeople } from '#exchange/import-people.command.ts'
import { importUpload } from '#exchange/import-upload.command.ts'
import { listImports } from '#exchange/imports.query.ts'
import { lookAtUpload } from '#exchange/look-at-upload.command.ts'
import { refusedRows } from '#exchange/refused-rows.query.ts'
import { stopUpload } from '#exchange/stop-upload.command.ts'
import { tryImport } from '#exchange/try-import.query.ts'
import { undoImport } from '#exchange/undo-import.command.ts'
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
import { addPerson } from '#people/add-person.command.ts'
import { addPosting } from '#people/add-posting.command.ts'
import { confirmHolding } from '#people/confirm-holding.command.ts'
import { correctPerson } from '#people/correct-person.command.ts'
import { endPosting } from '#people/end-posting.command.ts'
import { findPeople } from '#people/find-people.query.ts'
import { mergePersons } from '#people/merge-persons.command.ts'
import { orphaned } from '#people/orphaned.query.ts'
import { person } from '#people/person.query.ts'
import { reassignPostings } from '#people/reassign-postings.command.ts'
import { revealPerson } from '#people/reveal-person.command.ts'
import { settle } from '#people/settle.query.ts'
import { unitPeople } from '#people/unit-people.query.ts'
import { voidPosting } from '#people/void-posting.command.ts'
import { waiting } from '#people/waiting.query.ts'
import { assignHole } from '#planning/assign-hole.command.ts'
import { closeTask } from '#planning/close-task.command.ts'
import { fit } from '#planning/fit.query.ts'
import { recomputeSeats } from '#planning/recompute-seats.command.ts'
import { tasks } from '#planning/tasks.query.ts'
import { unbuiltSigns } from '#planning/unbuilt-signs.query.ts'
import type { Command } from '#platform/command.ts'
import type { Query } from '#platform/query.ts'
import { hadOfProgramme } from '#records/had.query.ts'
import { recordTraining } from '#records/record-training.command.ts'
import { revokeTraining } from '#records/revoke-training.command.ts'
import { trainings } from '#records/trainings.query.ts'
import { voidTraining } from '#records/void-training.command.ts'
import { adoptScheme } from '#schemes/adopt-scheme.command.ts'
import { publishRule } from '#schemes/publish-rule.command.ts'
import { rules } from '#schemes/rules.query.ts'
import { setTarget } from '#schemes/set-target.command.ts'
import { withdrawRule } from '#schemes/withdraw-rule.command.ts'

/** Every change there is. */
export const commands = [
  addMaterial,
  addPerson,
  addPosting,
  addVersion,
  adoptScheme,
  answerRequest,
  appraiseEdition,
  askForContent,
  approveEdition,
  assignHole,
  closeAccount,
  closeTask,
  confirmHolding,
  correctPerson,
  createAccount,
  chooseElectives,
  createPiece,
  createProgramme,
  createToken,
  decideOverlap,
  declareUnits,
  endGrant,
  endPosting,
  foldChanges,
  grantRole,
  importPeople,
  importUpload,
  issueTicket,
  joinRequest,
  keepFiles,
  letGo,
  lookAtUpload,
  mergePersons,
  noteTaught,
  openEdition,
  publishEdition,
  publishRule,
  reassignPostings,
  recomputeCoverage,
  recomputeLessons,
  recomputeSeats,
  recordAct,
  recordLawChange,
  recordTraining,
  reformUnits,
  retireEdition,
  returnEdition,
  revealPerson,
  revokeToken,
  revokeTraining,
  saveRevision,
  setAreas,
  setAreasOfMany,
  setPassword,
  setPracticePolicy,
  setTarget,
  signIn,
  signOut,
  stopUpload,
  submitEdition,
  takeBackTaught,
  undoAct,
  undoImport,
  useTicket,
  voidPosting,
  voidTraining,
  withdrawRule,
] as unknown as Command[]

/** Every question there is. */
export const queries = [
  act,
  areasBefore,
  areaUnits,
  changedSinceTaught,
  choosable,
  coverage,
  curve,
  daysTaught,
  difference,
  edition,
  explain,
  explanations,
  files,
  electivesChosen,
  findLessons,
  findPeople,
  findUnits,
  fit,
  languageVersions,
  listAccounts,
  listActs,
  listImports,
  materialRevision,
  missingFiles,
  movement,
  orphaned,
  likenessesOfEdition,
  alikeInCatalogue,
  programmesAlike,
  pair,
  ownAccount,
  person,
  persons,
  piece,
  practicePolicies,
  previewRule,
  programme,
  programmes,
  reforms,
  refusedRows,
  requests,
  rules,
  schemeShown,
  settle,
  tasks,
  topicsTaught,
  topUnits,
  trainings,
  hadOfProgramme,
  trends,
  tryImport,
  unbuiltSigns,
  unit,
  unitAreas,
  unitHistory,
  unitPeople,
  waiting,
] as unknown as Query[]
