import { address } from '#web/address.ts'
import { sections } from '#web/paths.ts'

/** The page of a unit. By id, not by code: a code means another unit on another day. */
export function unitPath(unit: string): string {
  return `${sections.units}/${encodeURIComponent(unit)}`
}

/** What waits after reorganisations, and the acts themselves. */
export const reformPath: string = sections.reform

/** One act with its successions, page by page from 1. */
export function actPath(
  act: string,
  parameters: { trang?: number | undefined; tim?: string | undefined } = {},
): string {
  return address(`${reformPath}/viec/${encodeURIComponent(act)}`, parameters)
}

export function undoActPath(act: string): string {
  return `${actPath(act)}/hoan-tac`
}
