import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { grantText } from './grant-fields.view.tsx'
import type { OwnAccount } from './own-account.query.ts'
import { accountsPath, ownPasswordPath } from './paths.ts'
import { Tokens } from './tokens.view.tsx'

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
