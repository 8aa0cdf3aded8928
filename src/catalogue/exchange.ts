import { importPeople } from '#exchange/import-people.command.ts'
import { importUpload } from '#exchange/import-upload.command.ts'
import { listImports } from '#exchange/imports.query.ts'
import { lookAtUpload } from '#exchange/look-at-upload.command.ts'
import { refusedRows } from '#exchange/refused-rows.query.ts'
import { stopUpload } from '#exchange/stop-upload.command.ts'
import { tryImport } from '#exchange/try-import.query.ts'
import { undoImport } from '#exchange/undo-import.command.ts'

export const commands = [importPeople, importUpload, lookAtUpload, stopUpload, undoImport]

export const queries = [listImports, refusedRows, tryImport]
