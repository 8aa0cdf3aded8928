import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { except } from 'hono/combine'
import { apiDoor, pageFrames, sameSiteOnly, signedInOnly } from '#access/door.routes.ts'
import { chooseLanguage } from '#access/language.routes.ts'
import { signInPath } from '#access/paths.ts'
import { doSignIn, doSignOut, showSignIn } from '#access/sign-in.routes.ts'
import { doTicket, showTicket } from '#access/ticket.routes.ts'
import { frameOf, type Site } from '#access/visit-frame.ts'
import { coverageJson } from '#coverage/api.routes.ts'
import { coveragePath } from '#coverage/coverage-path.ts'
import { countUnfolded } from '#coverage/unfolded.query.ts'
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
import { assets } from '#web/assets.ts'
import type { Frame } from '#web/frame.ts'
import { signOutPath } from '#web/paths.ts'
import { noSuchPage, problemPage } from '#web/problem-page.tsx'
import { commands, queries } from './catalogue.ts'
import { mountPages } from './urls.ts'

/** What the site stands on. `stopping`: no more work should be sent here. */
export type Ground = { house: House; database: Database; log: Log; stopping?: () => boolean }

/** The menu has an entry for each section with a page below; the days are worth a click: milestones, and the reform. */
const site: Site = {
  sections: ['overview', 'units', 'people', 'targets', 'programmes', 'entry', 'reform'],
  days: ['2020-12-31', '2024-12-31', '2025-06-30', '2025-12-31'],
}

const megabyte = 1_000_000
const withFiles = ['/nhap-du-lieu', '/chuyen-de/*/tai-lieu-moi', '/tai-lieu/*/tep', '/tai-lieu/*/nhap']

/** All that stands before the pages: health, files, the API, signing in. */
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

  // A file that comes in is counted by whoever takes it; a document may be as long as a document is.
  app.use(except([...withFiles, '/tai-lieu/*/sua'], bodyLimit({ maxSize: megabyte })))
  app.use('/tai-lieu/*/sua', bodyLimit({ maxSize: 24 * megabyte }))
  app.use(pageFrames(site), sameSiteOnly)
  app.get(signInPath, showSignIn)
  app.post(signInPath, doSignIn)
  app.post(signOutPath, doSignOut)
  app.get('/lan-dau/:ticket', showTicket)
  app.post('/lan-dau/:ticket', doTicket)
  app.get('/ngon-ngu/:language', chooseLanguage)
  app.use(signedInOnly, keptPages(whatPagesDependOn))
  mountPages(app)

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
