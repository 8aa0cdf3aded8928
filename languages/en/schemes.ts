import type { Words } from '../vi.ts'

export const schemes: Words['schemes'] = {}
