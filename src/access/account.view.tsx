import type { JSX } from 'preact'
import type { FoundUnit } from '#organization/find-units.query.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { ConfirmForm } from '#web/ui/behaviours.tsx'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { KnownAccount, KnownGrant } from './accounts.query.ts'
import { stateText } from './accounts.view.tsx'
import { GrantFields, grantText, type Typed } from './grant-fields.view.tsx'
import { accountPath } from './paths.ts'

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

function Roles({ frame, account }: Pick<AccountProps, 'frame' | 'account'>): JSX.Element {
  const { language } = frame
  const { one, during, ended, columns, fields } = words(language).access.accounts
  return (
    <Section id="roles" title={one.roles}>
      <DataTable
        language={language}
        caption={one.roles}
        captionHidden
        address={frame.address}
        rows={account.grants}
        columns={[
          { key: 'role', heading: columns.roles, cell: (grant) => grantText(frame, grant) },
          {
            key: 'during',
            heading: fields.from,
            cell: (grant) => `${during(grant.from, grant.until)}${grant.ended ? ` · ${ended}` : ''}`,
          },
          {
            key: 'take',
            heading: one.take,
            cell: (grant) =>
              !grant.ended && !account.closed && <Take frame={frame} account={account.id} grant={grant} />,
          },
        ]}
      />
    </Section>
  )
}

function Take({ frame, account, grant }: { frame: Frame; account: string; grant: KnownGrant }): JSX.Element {
  const { one } = words(frame.language).access.accounts
  return (
    <form method="post" action={`${accountPath(account)}/thu-lai`}>
      <input type="hidden" name="grant" value={grant.id} />
      <button type="submit" class="plain" aria-label={one.takeOf(grantText(frame, grant))}>
        {one.take}
      </button>
    </form>
  )
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
