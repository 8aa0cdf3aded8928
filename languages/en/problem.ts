import type { Words } from '../vi.ts'

export const problem: Words['web']['problem'] = {
  invalid: 'This could not be understood',
  unauthenticated: 'Please sign in',
  forbidden: 'Not allowed',
  missing: 'Not found',
  conflict: 'Not possible right now',
  too_large: 'Too large',
  unavailable: 'Not available for a moment',
  failed: 'Something went wrong',
  noPage: 'There is no page at this address. It may be mistyped, or the page has moved.',
  nothingChanged: 'Nothing was changed.',
  tryAgain:
    'Please try again in a few minutes. If it stays so, tell an administrator the request number below.',
  request: 'Request number',
  home: 'To the overview',
}
