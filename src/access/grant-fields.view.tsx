import type { JSX } from 'preact'
import type { FoundUnit } from '#organization/find-units.query.ts'
import { UnitChoice } from '#organization/unit-choice.tsx'
import type { Frame } from '#web/frame.ts'
import { Field, Select } from '#web/ui/field.tsx'
import { words } from '#web/words.ts'
import type { KnownGrant } from './accounts.query.ts'
import { roles } from './role.ts'

export type Typed = Record<string, string | undefined>

type Props = { frame: Frame; typed: Typed; choices?: readonly FoundUnit[] | undefined }

/** A role over a unit, from a day to a day. */
export function GrantFields({ frame: { language, today }, typed, choices }: Props): JSX.Element {
  const { fields, roles: names, roleHints } = words(language).access.accounts
  return (
    <>
      <Select
        language={language}
        name="role"
        label={fields.role}
        hint={roleHints}
        required
        value={typed.role ?? 'editor'}
        options={roles.map((role) => ({ value: role, label: names[role] }))}
      />
      <UnitChoice
        language={language}
        name="unit"
        label={fields.unit}
        hint={fields.unitHint}
        text={typed.unit}
        choices={choices}
        choose={fields.choose}
      />
      <Field
        language={language}
        name="from"
        type="date"
        label={fields.from}
        value={typed.from ?? today}
        required
      />
      <Field
        language={language}
        name="until"
        type="date"
        label={fields.until}
        hint={fields.untilHint}
        value={typed.until ?? ''}
      />
    </>
  )
}

/** A role as a line: "Nhập và sửa · Xã Bằng Thành". */
export function grantText(frame: Frame, { role, unitName }: KnownGrant): string {
  const { roles: names, grant } = words(frame.language).access.accounts
  return grant(names[role], unitName)
}
