import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { dayText, momentText } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Field } from '#web/ui/field.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { grantText } from './grant-fields.view.tsx'
import type { OwnAccount, OwnToken } from './own-account.query.ts'
import { accountsPath, ownPasswordPath, revokeTokenPath, tokensPath } from './paths.ts'

export type OwnAccountProps = {
  frame: Frame
  account: OwnAccount
  administers: boolean
  refused?: readonly string[] | undefined
}

/** One's own account. */
export function ownAccountPage({ frame, account, administers, refused }: OwnAccountProps): string {
  const { self, during } = words(frame.language).access.accounts
  return page({
    frame,
    title: self.title,
    lead: `${account.name} · ${account.login}`,
    ...(administers && { actions: <Button href={accountsPath}>{self.all}</Button> }),
    children: (
      <>
        <Refused language={frame.language} reasons={refused} />
        <Section id="roles" title={self.roles}>
          <ul>
            {account.grants.map((grant) => (
              <li key={grant.id}>
                {grantText(frame, grant)}, {during(grant.from, grant.until)}
              </li>
            ))}
          </ul>
        </Section>
        <PasswordForm frame={frame} login={account.login} />
        <Tokens frame={frame} tokens={account.tokens} />
      </>
    ),
  })
}

function PasswordForm({ frame: { language }, login }: { frame: Frame; login: string }): JSX.Element {
  const { accounts, ticket } = words(language).access
  const { self } = accounts
  const field = { language, type: 'password', required: true } as const
  return (
    <Section id="password" title={self.password}>
      <form method="post" action={ownPasswordPath}>
        <input type="hidden" name="username" autocomplete="username" value={login} />
        <Field {...field} name="current" label={self.current} autocomplete="current-password" />
        <Field
          {...field}
          name="password"
          label={self.fresh}
          hint={ticket.passwordHint}
          autocomplete="new-password"
        />
        <Field {...field} name="again" label={self.again} autocomplete="new-password" />
        <p class="actions">
          <Button kind="main">{self.change}</Button>
        </p>
      </form>
    </Section>
  )
}

function Tokens({ frame, tokens }: { frame: Frame; tokens: readonly OwnToken[] }): JSX.Element {
  const { language } = frame
  const { tokens: say } = words(language).access.accounts
  return (
    <Section id="tokens" title={say.title} note={say.text}>
      <DataTable
        language={language}
        caption={say.title}
        captionHidden
        address={frame.address}
        rows={tokens}
        empty={<p class="muted">{say.none}</p>}
        columns={[
          { key: 'name', heading: say.name, cell: ({ name }) => name },
          { key: 'created', heading: say.created, cell: ({ created }) => momentText(created) },
          {
            key: 'until',
            heading: say.expires,
            cell: ({ until }) => (until === null ? say.forEver : dayText(until)),
          },
          {
            key: 'revoke',
            heading: say.revoke,
            cell: (token) => (token.revoked ? say.over : <Revoke frame={frame} token={token} />),
          },
        ]}
      />
      <form method="post" action={tokensPath}>
        <Field
          language={language}
          name="name"
          label={say.name}
          hint={say.nameHint}
          autocomplete="off"
          required
        />
        <Field language={language} name="until" type="date" label={say.until} hint={say.untilHint} />
        <p class="actions">
          <Button>{say.make}</Button>
        </p>
      </form>
    </Section>
  )
}

function Revoke({ frame: { language }, token }: { frame: Frame; token: OwnToken }): JSX.Element {
  const { tokens: say } = words(language).access.accounts
  return (
    <form method="post" action={revokeTokenPath(token.id)}>
      <button type="submit" class="plain" aria-label={say.revokeOf(token.name)}>
        {say.revoke}
      </button>
    </form>
  )
}
