import type { Hono } from 'hono'
import { doCloseAccount, doEndGrant, doGrant, doIssueLink, showAccount } from '#access/account.routes.ts'
import { doCreateAccount, showAccounts, showNewAccount } from '#access/accounts.routes.ts'
import { doCreateToken, doRevokeToken, doSetPassword, showOwnAccount } from '#access/own-account.routes.ts'
import { doPublish, showDraft } from '#coverage/draft.routes.ts'
import { sendList, showList } from '#coverage/list.routes.ts'
import { doSetGoal, showMeasure, showMeasures } from '#coverage/measure.routes.ts'
import { showMovement } from '#coverage/movement.routes.ts'
import { showOverview } from '#coverage/overview.routes.ts'
import { showPerson } from '#coverage/person.routes.ts'
import { showTopUnit, showUnit } from '#coverage/unit.routes.ts'
import { sendTemplate, showEntry, takeFile } from '#exchange/entry.routes.ts'
import { doUndoImport, sendImportCorrection, showImport } from '#exchange/import.routes.ts'
import {
  doImport,
  sendCorrection,
  showOutcome,
  showProgress,
  showUpload,
  stopWork,
} from '#exchange/upload.routes.ts'
import { doUndoAct, showAct } from '#organization/act.routes.ts'
import { sendPeople, showPeople } from '#people/list.routes.ts'
import { doReassign, showOrphaned } from '#people/orphaned.routes.ts'
import {
  doAddPerson,
  doCorrectPerson,
  doReveal,
  showAddPerson,
  showCorrectPerson,
} from '#people/person-forms.routes.ts'
import { doAddPost, doEndPost, doVoidPost, showAddPost, showPost } from '#people/post-forms.routes.ts'
import { showReform, showSettle } from '#people/reform.routes.ts'
import { showSearch } from '#people/search.routes.ts'
import { doPlace, doPlaceUnits, showHolding, showWaiting } from '#people/waiting.routes.ts'
import type { Served } from '#platform/http/served.ts'
import { showHad } from '#records/had.routes.ts'
import {
  doAddTraining,
  doRevokeTraining,
  doVoidTraining,
  showAddTraining,
  showTraining,
} from '#records/training-forms.routes.ts'
import type { Frame } from '#web/frame.ts'
import { mountFit, mountProgrammes } from './urls/programmes.ts'

type App = Hono<Served<Frame>>

/** Every page there is for whoever has signed in. */
export function mountPages(app: App): void {
  app.get('/', showOverview)
  app.get('/don-vi', showTopUnit)
  app.get('/don-vi/:unit', showUnit)
  app.get('/chi-tieu', showMeasures)
  app.get('/chi-tieu/:key', showMeasure)
  app.get('/chi-tieu/:key/danh-sach', showList)
  app.get('/chi-tieu/:key/danh-sach.csv', sendList)
  app.get('/chi-tieu/:key/bien-dong', showMovement)
  app.get('/chi-tieu/:key/quy-tac', showDraft)
  app.post('/chi-tieu/:key/quy-tac', doPublish)
  app.post('/chi-tieu/:key/muc-tieu', doSetGoal)
  mountPeople(app)
  mountProgrammes(app)
  mountFit(app)
  mountEntry(app)
  mountReform(app)
  mountAccounts(app)
}

/** People: found, listed, and each with her training book. */
function mountPeople(app: App): void {
  app.get('/tim', showSearch)
  app.get('/can-bo', showPeople)
  app.get('/can-bo/danh-sach.csv', sendPeople)
  app.get('/can-bo/moi', showAddPerson)
  app.post('/can-bo/moi', doAddPerson)
  app.get('/can-bo/:person', showPerson)
  app.get('/can-bo/:person/sua', showCorrectPerson)
  app.post('/can-bo/:person/sua', doCorrectPerson)
  app.post('/can-bo/:person/hien-so', doReveal)
  app.get('/can-bo/:person/chuc-vu-moi', showAddPost)
  app.post('/can-bo/:person/chuc-vu-moi', doAddPost)
  app.get('/can-bo/:person/chuc-vu/:posting', showPost)
  app.post('/can-bo/:person/chuc-vu/:posting/ket-thuc', doEndPost)
  app.post('/can-bo/:person/chuc-vu/:posting/huy', doVoidPost)
  app.get('/can-bo/:person/da-hoc', showHad)
  app.get('/can-bo/:person/boi-duong-moi', showAddTraining)
  app.post('/can-bo/:person/boi-duong-moi', doAddTraining)
  app.get('/can-bo/:person/boi-duong/:training', showTraining)
  app.post('/can-bo/:person/boi-duong/:training/thu-hoi', doRevokeTraining)
  app.post('/can-bo/:person/boi-duong/:training/huy', doVoidTraining)
}

/** Files that come in, step by step; what was imported, for ever. */
function mountEntry(app: App): void {
  app.get('/nhap-du-lieu', showEntry)
  app.post('/nhap-du-lieu', takeFile)
  app.get('/nhap-du-lieu/mau.xlsx', sendTemplate)
  app.get('/nhap-du-lieu/lan/:import', showImport)
  app.get('/nhap-du-lieu/lan/:import/can-sua.xlsx', sendImportCorrection)
  app.post('/nhap-du-lieu/lan/:import/hoan-tac', doUndoImport)
  app.get('/nhap-du-lieu/:upload', showUpload)
  app.get('/nhap-du-lieu/:upload/tien-do', showProgress)
  app.get('/nhap-du-lieu/:upload/se-lam', showOutcome)
  app.get('/nhap-du-lieu/:upload/can-sua.xlsx', sendCorrection)
  app.post('/nhap-du-lieu/:upload/nhap', doImport)
  app.post('/nhap-du-lieu/:upload/dung', stopWork)
}

/** What waits after reorganisations, and the acts. */
function mountReform(app: App): void {
  app.get('/sap-xep', showReform)
  app.get('/sap-xep/viec/:act', showAct)
  app.post('/sap-xep/viec/:act/hoan-tac', doUndoAct)
  app.get('/sap-xep/cho', showWaiting)
  app.post('/sap-xep/cho', doPlaceUnits)
  app.get('/sap-xep/cho/:unit', showHolding)
  app.post('/sap-xep/cho/:unit', doPlace)
  app.get('/sap-xep/mo-coi', showOrphaned)
  app.post('/sap-xep/mo-coi', doReassign)
  app.get('/sap-xep/nhieu-nguoi', showSettle)
}

/** One's own account, and those of the units one administers. */
function mountAccounts(app: App): void {
  app.get('/tai-khoan', showAccounts)
  app.get('/tai-khoan/moi', showNewAccount)
  app.post('/tai-khoan/moi', doCreateAccount)
  app.get('/tai-khoan/cua-toi', showOwnAccount)
  app.post('/tai-khoan/cua-toi/mat-khau', doSetPassword)
  app.post('/tai-khoan/cua-toi/khoa', doCreateToken)
  app.post('/tai-khoan/cua-toi/khoa/:token/huy', doRevokeToken)
  app.get('/tai-khoan/:account', showAccount)
  app.post('/tai-khoan/:account/vai-tro', doGrant)
  app.post('/tai-khoan/:account/thu-lai', doEndGrant)
  app.post('/tai-khoan/:account/lien-ket', doIssueLink)
  app.post('/tai-khoan/:account/dong', doCloseAccount)
}
