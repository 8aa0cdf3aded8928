import type { JSX } from 'preact'
import { newId } from '#platform/pure/id.ts'
import type { Frame } from '#web/frame.ts'
import { dayText } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { sections } from '#web/paths.ts'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Field } from '#web/ui/field.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { practicePath } from '../paths.ts'
import type { PracticePolicy } from './practice-policy.ts'

type Props = {
  frame: Frame
  policies: readonly PracticePolicy[]
  maySet: boolean
  typed?: Readonly<Record<string, string | undefined>>
  refused?: readonly string[]
}

/** What is asked of practice, now and before; and the form that sets it. */
export function practicePolicyPage(props: Props): string {
  const { frame, policies, maySet } = props
  const { language } = frame
  const { practicePolicy: say, list } = words(language).curriculum
  return page({
    frame,
    title: say.title,
    lead: say.lead,
    path: [{ name: list.title, href: sections.programmes }, { name: say.title }],
    section: 'programmes',
    children: (
      <>
        <DataTable
          language={language}
          caption={say.title}
          captionHidden
          cards
          address={frame.address}
          rows={policies}
          columns={[
            { key: 'since', heading: say.since, cell: ({ since }) => dayText(since) },
            {
              key: 'least',
              heading: say.leastShare,
              kind: 'number',
              cell: (one) => say.share(one.leastShare),
            },
            {
              key: 'class',
              heading: say.largestClass,
              kind: 'number',
              cell: (one) => say.size(one.largestClass),
            },
            { key: 'basis', heading: say.basis, cell: ({ basis }) => basis },
          ]}
        />
        {maySet && <Setting {...props} />}
      </>
    ),
  })
}

function Setting({ frame: { language, today }, policies, typed, refused }: Props): JSX.Element {
  const { practicePolicy: say } = words(language).curriculum
  const now = policies.find(({ since }) => since <= today)
  const value = typed ?? {
    since: today,
    leastShare: now?.leastShare?.toString().replace('.', ','),
    largestClass: now?.largestClass?.toString(),
    basis: '',
  }
  return (
    <Section id="set" title={say.set} note={say.setNote}>
      <Refused language={language} reasons={refused} />
      <form method="post" action={practicePath}>
        <input type="hidden" name="id" value={newId()} />
        <Field
          language={language}
          name="since"
          type="date"
          label={say.since}
          value={value.since ?? ''}
          required
        />
        <Field
          language={language}
          name="leastShare"
          label={say.leastShare}
          hint={say.leastShareHint}
          value={value.leastShare ?? ''}
        />
        <Field
          language={language}
          name="largestClass"
          label={say.largestClass}
          hint={say.largestClassHint}
          value={value.largestClass ?? ''}
        />
        <Field
          language={language}
          name="basis"
          label={say.basis}
          hint={say.basisHint}
          value={value.basis ?? ''}
          required
        />
        <p class="actions">
          <Button kind="main">{say.record}</Button>
        </p>
      </form>
    </Section>
  )
}
