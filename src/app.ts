import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { except } from 'hono/combine'
import { doCloseAccount, doEndGrant, doGrant, doIssueLink, showAccount } from '#access/account.routes.ts'
import { doCreateAccount, showAccounts, showNewAccount } from '#access/accounts.routes.ts'
import { apiDoor, pageFrames, sameSiteOnly, signedInOnly } from '#access/door.routes.ts'
import { chooseLanguage } from '#access/language.routes.ts'
import { doCreateToken, doRevokeToken, doSetPassword, showOwnAccount } from '#access/own-account.routes.ts'
import { signInPath } from '#access/paths.ts'
import { doSignIn, doSignOut, showSignIn } from '#access/sign-in.routes.ts'
import { doTicket, showTicket } from '#access/ticket.routes.ts'
import { frameOf, type Site } from '#access/visit-frame.ts'
import { coverageJson } from '#coverage/api.routes.ts'
import { coveragePath } from '#coverage/coverage-path.ts'
import { doPublish, showDraft } from '#coverage/draft.routes.ts'
import { sendList, showList } from '#coverage/list.routes.ts'
import { doSetGoal, showMeasure, showMeasures } from '#coverage/measure.routes.ts'
import { showMovement } from '#coverage/movement.routes.ts'
import { showOverview } from '#coverage/overview.routes.ts'
import { showPerson } from '#coverage/person.routes.ts'
import { countUnfolded } from '#coverage/unfolded.query.ts'
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
import type { House } from '#platform/command.ts'
import type { Database } from '#platform/database.ts'
import { asking, performing } from '#platform/http/api.ts'
import { compress } from '#platform/http/compress.ts'
import { failureOf, isOurs, statusOf } from '#platform/http/failure.ts'
import { type Health, isAlive, isReady, showMetrics } from '#platform/http/health.ts'
import { keptPages } from '#platform/http/kept-pages.ts'
import { newMetrics } from '#platform/http/metrics.ts'
import { moments } from '#platform/http/moments.ts'
import { observe } from '#platform/http/observe.ts'
import { openApi } from '#platform/http/openapi.ts'
import { requestIds } from '#platform/http/request-id.ts'
import { securityHeaders } from '#platform/http/security-headers.ts'
import { serveAssets } from '#platform/http/serve-assets.ts'
import type { Served, Visit } from '#platform/http/served.ts'
import { rememberTexts } from '#platform/http/texts.ts'
import { type Log, withoutData } from '#platform/log.ts'
import { Refusal } from '#platform/refusal.ts'
import {
  doAddTraining,
  doRevokeTraining,
  doVoidTraining,
  showAddTraining,
  showTraining,
} from '#records/training-forms.routes.ts'
import { assets } from '#web/assets.ts'
import type { Frame } from '#web/frame.ts'
import { signOutPath } from '#web/paths.ts'
import { noSuchPage, problemPage } from '#web/problem-page.tsx'
import { commands, queries } from './catalogue.ts'

/** What the site stands on. `stopping`: no more work should be sent here. */
export type Ground = { house: House; database: Database; log: Log; stopping?: () => boolean }

/** The menu has an entry for each section with a page below; the days are worth a click: milestones, and the reform. */
const site: Site = {
  sections: ['overview', 'units', 'people', 'targets', 'entry', 'reform'],
  days: ['2020-12-31', '2024-12-31', '2025-06-30', '2025-12-31'],
}

const megabyte = 1_000_000

/** Every URL there is. */
export function makeApp(ground: Ground): Hono<Served<Frame>> {
  const { house, log } = ground
  const app = new Hono<Served<Frame>>()
  const health = healthOf(ground)
  app.use(requestIds, observe({ log, metrics: health.metrics }), rememberTexts, securityHeaders, compress)
  app.get('/healthz', isAlive)
  app.get('/readyz', isReady(health))
  app.get('/metrics', showMetrics(health))
  app.get('/assets/:file', serveAssets(assets()))
  app.get('/robots.txt', (visit) => visit.text('User-agent: *\nDisallow: /\n'))
  app.use(moments(house))

  app.use('/api/*', bodyLimit({ maxSize: 16 * megabyte }))
  app.get('/api/v1/openapi.json', (visit) => visit.json(openApi(commands, queries, coveragePath)))
  app.use('/api/v1/*', apiDoor)
  app.get('/api/v1/coverage', coverageJson)
  app.post('/api/v1/commands/:name', performing(commands))
  app.post('/api/v1/queries/:name', asking(queries))
  app.all('/api/*', () => {
    throw new Refusal('missing', 'Không có gì ở địa chỉ này; xem /api/v1/openapi.json.')
  })

  // A file that comes in is counted by whoever takes it.
  app.use(except('/nhap-du-lieu', bodyLimit({ maxSize: megabyte })), pageFrames(site), sameSiteOnly)
  app.get(signInPath, showSignIn)
  app.post(signInPath, doSignIn)
  app.post(signOutPath, doSignOut)
  app.get('/lan-dau/:ticket', showTicket)
  app.post('/lan-dau/:ticket', doTicket)
  app.get('/ngon-ngu/:language', chooseLanguage)
  app.use(signedInOnly, keptPages(whatPagesDependOn))
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
  mountEntry(app)
  mountReform(app)
  mountAccounts(app)

  app.notFound((visit) => {
    const { language } = visit.var.frame
    return visit.html(
      problemPage({ frame: visit.var.frame, problem: noSuchPage(language, visit.var.requestId) }),
      404,
    )
  })
  app.onError((error, visit) => answerFailure(error, visit, ground))
  return app
}

type App = Hono<Served<Frame>>

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

/** A page is another for everybody, in another language, on another day, and when it has something to say just once. */
function whatPagesDependOn({ var: { actor, frame } }: Visit<Frame>): string | undefined {
  return frame.flash ? undefined : `${actor.account} ${frame.language} ${frame.today}`
}

function healthOf({ database, stopping = () => false }: Ground): Health {
  const gauges = async () => [
    {
      name: 'vun_unfolded_changes',
      help: 'Changes of readings not yet folded into the running totals.',
      value: await countUnfolded(database.db),
    },
  ]
  return { database, metrics: newMetrics(), gauges, stopping }
}

/** Whatever goes wrong anywhere, once: in JSON to programs, in words to people; what is ours to mend also to the log. */
function answerFailure(
  error: unknown,
  visit: Visit<Frame>,
  { house, log }: Ground,
): Response | Promise<Response> {
  const problem = failureOf(error, visit.var.requestId)
  if (isOurs(problem)) log.error({ id: problem.requestId, ...withoutData(error) })
  if (visit.req.path.startsWith('/api/')) return visit.json({ error: problem }, statusOf(problem))
  const bare = { address: '/', today: house.today(), language: undefined }
  const frame = (visit.var.frame as Frame | undefined) ?? frameOf(site, bare)
  return visit.html(problemPage({ frame, problem }), statusOf(problem))
}
