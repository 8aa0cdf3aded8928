import type { Words } from '../vi.ts'

export const access: Words['access'] = {}
