import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { dayText, momentText } from '#web/numbers.ts'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Field } from '#web/ui/field.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { OwnToken } from './own-account.query.ts'
import { revokeTokenPath, tokensPath } from './paths.ts'

/** One's API keys, and the way to another. */
export function Tokens({ frame, tokens }: { frame: Frame; tokens: readonly OwnToken[] }): JSX.Element {
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
