import { address } from '#web/address.ts'
import { sections } from '#web/paths.ts'

/** Where files come in, and the empty template. */
export const entryPath: string = sections.entry
export const templatePath = `${entryPath}/mau.xlsx`

/** A file on its way in: how it was understood, and what is done with it. */
export function uploadPath(id: string): string {
  return `${entryPath}/${id}`
}

export function progressPath(id: string): string {
  return `${uploadPath(id)}/tien-do`
}

/** What importing it would do; refused rows page by page, from 1. */
export function outcomePath(id: string, page?: number): string {
  return address(`${uploadPath(id)}/se-lam`, { trang: page === 1 ? undefined : page })
}

export function correctionPath(id: string): string {
  return `${uploadPath(id)}/can-sua.xlsx`
}

export function doImportPath(id: string): string {
  return `${uploadPath(id)}/nhap`
}

export function stopPath(id: string): string {
  return `${uploadPath(id)}/dung`
}

/** An import that was done, for ever. */
export function importPath(id: string, page?: number): string {
  return address(`${entryPath}/lan/${id}`, { trang: page === 1 ? undefined : page })
}

export function importCorrectionPath(id: string): string {
  return `${importPath(id)}/can-sua.xlsx`
}

export function undoImportPath(id: string): string {
  return `${importPath(id)}/hoan-tac`
}
