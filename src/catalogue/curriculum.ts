import { choosable } from '#curriculum/choosable.query.ts'
import { createPiece } from '#curriculum/create-piece.command.ts'
import { createProgramme } from '#curriculum/create-programme.command.ts'
import { difference } from '#curriculum/difference.query.ts'
import { edition } from '#curriculum/edition.query.ts'
import { chooseElectives } from '#curriculum/electives/choose-electives.command.ts'
import { electivesChosen } from '#curriculum/electives/electives-chosen.query.ts'
import { letGo } from '#curriculum/let-go.command.ts'
import { alikeInCatalogue } from '#curriculum/likeness/alike-in-catalogue.query.ts'
import { decideOverlap } from '#curriculum/likeness/decide-overlap.command.ts'
import { likenessesOfEdition } from '#curriculum/likeness/likenesses-of-edition.query.ts'
import { pair } from '#curriculum/likeness/pair.query.ts'
import { programmesAlike } from '#curriculum/likeness/programmes-alike.query.ts'
import { addMaterial } from '#curriculum/material/add-material.command.ts'
import { addVersion } from '#curriculum/material/add-version.command.ts'
import { files, missingFiles } from '#curriculum/material/file.query.ts'
import { keepFiles } from '#curriculum/material/keep-files.command.ts'
import { materialRevision } from '#curriculum/material/material-revision.query.ts'
import { languageVersions } from '#curriculum/material/material-versions.query.ts'
import { openEdition } from '#curriculum/open-edition.command.ts'
import { piece } from '#curriculum/piece.query.ts'
import { practicePolicies } from '#curriculum/practice/practice-policy.query.ts'
import { setPracticePolicy } from '#curriculum/practice/set-practice-policy.command.ts'
import { programme } from '#curriculum/programme.query.ts'
import { programmes } from '#curriculum/programmes.query.ts'
import { answerRequest } from '#curriculum/requests/answer-request.command.ts'
import { askForContent } from '#curriculum/requests/ask-for-content.command.ts'
import { joinRequest } from '#curriculum/requests/join-request.command.ts'
import { requests } from '#curriculum/requests/requests.query.ts'
import { appraiseEdition } from '#curriculum/review/appraise-edition.command.ts'
import { approveEdition } from '#curriculum/review/approve-edition.command.ts'
import { publishEdition } from '#curriculum/review/publish-edition.command.ts'
import { recordLawChange } from '#curriculum/review/record-law-change.command.ts'
import { retireEdition } from '#curriculum/review/retire-edition.command.ts'
import { returnEdition } from '#curriculum/review/return-edition.command.ts'
import { submitEdition } from '#curriculum/review/submit-edition.command.ts'
import { saveRevision } from '#curriculum/save-revision.command.ts'
import { findLessons } from '#curriculum/search/find-lessons.query.ts'
import { recomputeLessons } from '#curriculum/search/recompute-lessons.command.ts'
import { changedSinceTaught } from '#curriculum/teaching/changed-since-taught.query.ts'
import { daysTaught } from '#curriculum/teaching/days-taught.query.ts'
import { noteTaught } from '#curriculum/teaching/note-taught.command.ts'
import { takeBackTaught } from '#curriculum/teaching/take-back-taught.command.ts'
import { topicsTaught } from '#curriculum/teaching/topics-taught.query.ts'
import { writtenBy } from '#curriculum/written-by.query.ts'

export const commands = [
  addMaterial,
  addVersion,
  answerRequest,
  appraiseEdition,
  askForContent,
  approveEdition,
  chooseElectives,
  createPiece,
  createProgramme,
  decideOverlap,
  joinRequest,
  keepFiles,
  letGo,
  noteTaught,
  openEdition,
  publishEdition,
  recomputeLessons,
  recordLawChange,
  retireEdition,
  returnEdition,
  saveRevision,
  setPracticePolicy,
  submitEdition,
  takeBackTaught,
]

export const queries = [
  writtenBy,
  changedSinceTaught,
  choosable,
  daysTaught,
  difference,
  edition,
  files,
  electivesChosen,
  findLessons,
  languageVersions,
  materialRevision,
  missingFiles,
  likenessesOfEdition,
  alikeInCatalogue,
  programmesAlike,
  pair,
  piece,
  practicePolicies,
  programme,
  programmes,
  requests,
  topicsTaught,
]
