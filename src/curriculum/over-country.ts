import { country } from '#organization/unit.ts'
import type { Actor } from '#platform/actor.ts'

/** Whether somebody approves for the whole country, as laws and rules hold there: only she records or sets them. */
export function isOverCountry({ may: { approve } }: Actor): boolean {
  return approve.everywhere || approve.units.includes(country)
}
