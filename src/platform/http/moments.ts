import type { MiddlewareHandler } from 'hono'
import type { House } from '../command.ts'
import { keepAnswers } from '../kept.ts'
import type { Served } from './served.ts'

/** Gives every request the house and the moment of the database in which it is asked. */
export function moments(house: House): MiddlewareHandler<Served<never>> {
  const kept = keepAnswers(house.db)
  return async (visit, next) => {
    visit.set('house', house)
    visit.set('moment', await kept.now())
    await next()
  }
}
