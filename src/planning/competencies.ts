import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { packageRoot } from '#platform/package-root.ts'
import { Competency } from './competency.ts'

const path = join(packageRoot, 'reference/curriculum/competencies.json')

/** The competencies of the scheme, as far as they are written down. */
export const competencies: readonly Competency[] = existsSync(path)
  ? z.object({ competencies: z.array(Competency) }).parse(JSON.parse(readFileSync(path, 'utf8'))).competencies
  : []
