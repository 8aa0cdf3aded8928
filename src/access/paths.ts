/** Where one signs in (`ve`: where to go afterwards). */
export const signInPath = '/dang-nhap'

/** The one-time link of a ticket. */
export function ticketPath(ticket: string): string {
  return `/lan-dau/${encodeURIComponent(ticket)}`
}
