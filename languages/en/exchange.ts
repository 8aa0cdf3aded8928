import type { Words } from '../vi.ts'

export const exchange: Words['exchange'] = {
  steps: { file: 'Choose a file', understood: 'How it was read', outcome: 'What will happen' },
  counts: { added: 'new', changed: 'changed', same: 'the same', refused: 'refused' },
}
