import type { Epoch } from './number-format.ts'

/** A row as its reader sees it; `row` counts from 1 as on the screen, `cells` from the leftmost column. */
export type TextRow = { row: number; cells: string[] }
export type SheetRow = TextRow & { sheet: string }
export type Sheet = { name: string; hidden: boolean; rows(): AsyncIterable<TextRow> }

/** An opened spreadsheet: its sheets in order, and the calendar its serial numbers count in. */
export type Book = { sheets: Sheet[]; epoch: Epoch }

/** Columns read; what lies further right is somebody's scribble. */
export const mostColumns = 256
