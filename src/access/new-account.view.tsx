import type { FoundUnit } from '#organization/find-units.query.ts'
import { newId } from '#platform/pure/id.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { words } from '#web/words.ts'
import { GrantFields, type Typed } from './grant-fields.view.tsx'
import { accountsPath, newAccountPath } from './paths.ts'

export type NewAccountProps = {
  frame: Frame
  typed: Typed
  choices?: readonly FoundUnit[]
  refused?: readonly string[]
}

/** A new account with its first role. */
export function newAccountPage({ frame, typed, choices, refused }: NewAccountProps): string {
  const { language } = frame
  const { accounts: say, ticket } = words(language).access
  return page({
    frame,
    title: say.create.title,
    lead: say.noneText,
    children: (
      <form method="post" action={newAccountPath}>
        <Refused language={language} reasons={refused} />
        {/* Sent twice, it is one account. */}
        <input type="hidden" name="id" value={typed.id ?? newId()} />
        <Field
          language={language}
          name="name"
          label={say.fields.name}
          value={typed.name ?? ''}
          autocomplete="off"
          required
        />
        <Field
          language={language}
          name="login"
          label={say.fields.login}
          hint={ticket.loginHint}
          value={typed.login ?? ''}
          autocomplete="off"
          required
        />
        <GrantFields frame={frame} typed={typed} choices={choices} />
        <p class="actions">
          <Button kind="main">{say.create.button}</Button>
          <Button href={accountsPath}>{say.title}</Button>
        </p>
      </form>
    ),
  })
}
