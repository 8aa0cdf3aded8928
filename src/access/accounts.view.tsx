import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { nothing } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Field } from '#web/ui/field.tsx'
import { Filters } from '#web/ui/filters.tsx'
import { words } from '#web/words.ts'
import type { KnownAccount } from './accounts.query.ts'
import { grantText } from './grant-fields.view.tsx'
import { accountPath, newAccountPath, ownAccountPath } from './paths.ts'

export type AccountsProps = {
  frame: Frame
  accounts: readonly KnownAccount[]
  search?: string | undefined
}

/** The accounts with a role where the reader administers. */
export function accountsPage({ frame, accounts, search }: AccountsProps): string {
  const { language } = frame
  const { accounts: say } = words(language).access
  return page({
    frame,
    title: say.title,
    lead: say.lead,
    actions: (
      <>
        <Button kind="main" href={newAccountPath}>
          {say.add}
        </Button>
        <Button href={ownAccountPath}>{say.mine}</Button>
      </>
    ),
    children: (
      <>
        <Filters address={frame.address} names={['tim']} button={say.show}>
          <Field
            language={language}
            name="tim"
            type="search"
            label={say.search}
            value={search ?? ''}
            autocomplete="off"
          />
        </Filters>
        <Table frame={frame} accounts={accounts} />
      </>
    ),
  })
}

/** Whether an account can be used. */
export function stateText({ language }: Frame, { closed, ready }: KnownAccount): string {
  const { states } = words(language).access.accounts
  if (closed) return states.closed
  return ready ? states.ready : states.waiting
}

function Table({ frame, accounts }: AccountsProps): JSX.Element {
  const { accounts: say } = words(frame.language).access
  return (
    <DataTable
      language={frame.language}
      caption={say.title}
      captionHidden
      address={frame.address}
      rows={accounts}
      empty={<Empty title={say.none}>{say.noneText}</Empty>}
      columns={[
        {
          key: 'name',
          heading: say.columns.name,
          cell: ({ id, name }) => <a href={accountPath(id)}>{name}</a>,
        },
        { key: 'login', heading: say.columns.login, cell: ({ login }) => login },
        {
          key: 'roles',
          heading: say.columns.roles,
          cell: ({ grants }) =>
            grants
              .filter(({ ended }) => !ended)
              .map((grant) => grantText(frame, grant))
              .join('; ') || nothing,
        },
        { key: 'state', heading: say.columns.state, cell: (row) => stateText(frame, row) },
      ]}
    />
  )
}
