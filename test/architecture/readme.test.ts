import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '#platform/package-root.ts'
import { madeBySchema, wrongPage } from './readme.ts'

const schemaText = readFileSync(join(packageRoot, 'migrations/schema.sql'), 'utf8')

test('every folder with tables has a page that names them all, and no others', () => {
  const schemas = [...madeBySchema(schemaText)].filter(([folder]) =>
    existsSync(join(packageRoot, 'src', folder)),
  )
  expect(schemas.length).toBeGreaterThan(0)
  expect(schemas.flatMap(([folder, made]) => wrongPage(folder, made, pageOf(folder)))).toEqual([])
})

test('a page that is not there, leaves a table out or invents one is found', () => {
  const text = 'create table access."grant" (\n);\n\ncreate view access.live as\n select 1;\n'
  const made = madeBySchema(text).get('access') ?? { tables: [], views: [] }
  expect(made).toEqual({ tables: ['grant'], views: ['live'] })
  expect(wrongPage('access', made, undefined)).toEqual(['src/access/README.md: there is none'])
  expect(wrongPage('access', made, '**Tables**: none.')).toEqual([
    'src/access/README.md: says nothing of grant',
  ])
  const page = '# access\n\n`other` is a word.\n\n**Tables**: `grant`;\nviews `live`, `gone`.\n\n`another`\n'
  expect(wrongPage('access', made, page)).toEqual(['src/access/README.md: there is no table gone'])
})

function pageOf(folder: string): string | undefined {
  const path = join(packageRoot, 'src', folder, 'README.md')
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
