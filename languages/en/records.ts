import type { Words } from '../vi.ts'

export const records: Words['records'] = {}
