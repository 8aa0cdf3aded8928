import type { Frame } from '#web/frame.ts'
import { momentText } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { words } from '#web/words.ts'
import { accountPath } from './paths.ts'

export type LinkProps = {
  frame: Frame
  account: { id: string; name: string; login: string }
  link: string
  expires: string
}

/** A one-time link, to hand over or print. */
export function linkPage({ frame, account, link, expires }: LinkProps): string {
  const { link: say } = words(frame.language).access.accounts
  return page({
    frame,
    title: say.title(account.name),
    lead: say.text,
    children: (
      <>
        <p class="secret">
          <code>{link}</code>
        </p>
        <Facts
          facts={[
            { term: say.login, value: account.login },
            { term: say.until, value: momentText(expires) },
          ]}
        />
        <p class="muted">{say.print}</p>
        <p class="actions">
          <Button href={accountPath(account.id)}>{say.back}</Button>
        </p>
      </>
    ),
  })
}
