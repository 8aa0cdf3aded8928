/** The scheme that the pages are about; the only one so far. */
export const shownScheme = 'de-an-1893'
