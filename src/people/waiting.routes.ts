import { holds } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { leadTo } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import { type Answering, part, type Visit } from '#platform/http/served.ts'
import { ask } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { confirmHolding } from './confirm-holding.command.ts'
import { holdingPage } from './holding.view.tsx'
import { holdingPath, waitingPath } from './paths.ts'
import { placesChosen } from './places-chosen.ts'
import { type Waiting, type WaitingUnit, waiting } from './waiting.query.ts'
import { waitingPage } from './waiting.view.tsx'

const MOST = 200

/** `/sap-xep/cho`: the split units that wait, each to place as a whole or branch by branch. */
export const showWaiting: Answering<Frame> = async (visit) => visit.html(await waitingShown(visit))

/** Places whole units, each by an act of its own; the first that is refused stops, and says why. */
export const doPlaceUnits: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const say = words(frame.language).organization.reform.waiting
  const typed = await formTexts(visit)
  const { units } = await allWaiting(visit)
  const chosen = units.filter((one) => typed[one.unit.id])
  if (chosen.length === 0) return visit.html(await waitingShown(visit, [say.nothing]), 422)
  for (const one of chosen) {
    const input = { unit: one.unit.id, ...placesChosen(one, { rest: typed[one.unit.id] }) }
    const done = await attempt(() => perform(house, actor, confirmHolding, input))
    if ('refused' in done)
      return visit.html(await waitingShown(visit, [`${one.unit.name}:`, ...done.refused]), 409)
  }
  return leadTo(visit, waitingPath, { kind: 'done', text: say.done(chosen.length) })
}

/** `/sap-xep/cho/:unit`: one split unit, branch by branch and post by post. */
export const showHolding: Answering<Frame> = async (visit) => {
  const held = await holdingOf(visit)
  return visit.html(
    holdingPage({ frame: visit.var.frame, held, typed: {}, mayPlace: holds(visit.var.actor, 'administer') }),
  )
}

export const doPlace: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const say = words(frame.language).organization.reform.holding
  const held = await holdingOf(visit)
  const typed = await formTexts(visit)
  const again = (refused: readonly string[]) =>
    visit.html(holdingPage({ frame, held, typed, mayPlace: true, refused }), 422)
  const chosen = placesChosen(held, typed)
  if (chosen.branches.length + chosen.postings.length === 0) return again([say.nothing])
  const input = { unit: held.unit.id, ...chosen, ...(typed.basis && { basis: typed.basis }) }
  const done = await attempt(() => perform(house, actor, confirmHolding, input))
  if ('refused' in done) return again(done.refused)
  const { placed, left } = done.did.outcome
  const more = left.branches + left.postings
  const text = say.done(placed.branches + placed.postings, more)
  return leadTo(visit, more > 0 ? holdingPath(held.unit.id) : waitingPath, { kind: 'done', text })
}

async function waitingShown(visit: Visit<Frame>, refused?: readonly string[]): Promise<string> {
  const { actor, frame } = visit.var
  const list = await allWaiting(visit)
  return waitingPage({ frame, list, mayPlace: holds(actor, 'administer'), refused })
}

function allWaiting({ var: { house, actor, frame } }: Visit<Frame>): Promise<Waiting> {
  return ask(house, actor, waiting, { on: frame.day, limit: MOST })
}

async function holdingOf(visit: Visit<Frame>): Promise<WaitingUnit> {
  const { house, actor, frame } = visit.var
  const { units } = await ask(house, actor, waiting, { unit: part(visit, 'unit'), on: frame.day })
  const held = units.find(({ unit }) => unit.id === part(visit, 'unit'))
  if (held) return held
  throw new Refusal('missing', words(frame.language).organization.reform.waiting.none)
}
