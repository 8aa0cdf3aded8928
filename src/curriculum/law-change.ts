import { country } from '#organization/unit.ts'
import type { Actor } from '#platform/actor.ts'

/** Whether somebody approves for the whole country, as laws hold there: only she records that one changed. */
export function isOverCountry({ may: { approve } }: Actor): boolean {
  return approve.everywhere || approve.units.includes(country)
}
