import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { words } from '#web/words.ts'
import { ownAccountPath } from './paths.ts'

/** An API key, shown once. */
export function tokenPage({ frame, name, token }: { frame: Frame; name: string; token: string }): string {
  const { tokens, mine } = words(frame.language).access.accounts
  return page({
    frame,
    title: `${tokens.made}: ${name}`,
    lead: tokens.madeText,
    children: (
      <>
        <p class="secret">
          <code>{token}</code>
        </p>
        <p class="actions">
          <Button href={ownAccountPath}>{mine}</Button>
        </p>
      </>
    ),
  })
}
