import type { JSX } from 'preact'
import type { FoundUnit } from '#organization/find-units.query.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { ConfirmForm } from '#web/ui/behaviours.tsx'
import { Button } from '#web/ui/button.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { KnownAccount } from './accounts.query.ts'
import { stateText } from './accounts.view.tsx'
import { GrantFields, type Typed } from './grant-fields.view.tsx'
import { accountPath } from './paths.ts'
import { Roles } from './roles.view.tsx'

export type AccountProps = {
  frame: Frame
  account: KnownAccount
  typed: Typed
  choices?: readonly FoundUnit[]
  refused?: readonly string[]
}

/** One account: its roles, a new link, and its end. */
export function accountPage(props: AccountProps): string {
  const { frame, account, refused } = props
  return page({
    frame,
    title: account.name,
    lead: `${account.login} · ${stateText(frame, account)}`,
    children: (
      <>
        <Refused language={frame.language} reasons={refused} />
        <Roles frame={frame} account={account} />
        {!account.closed && <Give {...props} />}
        {!account.closed && <PasswordAndEnd frame={frame} account={account} />}
      </>
    ),
  })
}

function Give({ frame, account, typed, choices }: AccountProps): JSX.Element {
  const { one } = words(frame.language).access.accounts
  return (
    <Section id="give" title={one.give}>
      <form method="post" action={`${accountPath(account.id)}/vai-tro`}>
        <GrantFields frame={frame} typed={typed} choices={choices} />
        <p class="actions">
          <Button kind="main">{one.giveButton}</Button>
        </p>
      </form>
    </Section>
  )
}

function PasswordAndEnd({ frame, account }: Pick<AccountProps, 'frame' | 'account'>): JSX.Element {
  const { one } = words(frame.language).access.accounts
  return (
    <>
      <Section id="password" title={one.password} note={one.passwordText}>
        <form method="post" action={`${accountPath(account.id)}/lien-ket`} class="actions">
          <Button>{one.link}</Button>
        </form>
      </Section>
      <Section id="close" title={one.close} note={one.closeText}>
        <ConfirmForm language={frame.language} question={one.closeQuestion}>
          <form method="post" action={`${accountPath(account.id)}/dong`} class="actions">
            <Button kind="danger">{one.close}</Button>
          </form>
        </ConfirmForm>
      </Section>
    </>
  )
}
