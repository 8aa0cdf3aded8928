import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { AccountProps } from './account.view.tsx'
import type { KnownGrant } from './accounts.query.ts'
import { grantText } from './grant-fields.view.tsx'
import { accountPath } from './paths.ts'

/** The roles of an account, old and new, where the reader administers. */
export function Roles({ frame, account }: Pick<AccountProps, 'frame' | 'account'>): JSX.Element {
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
