import type { JSX } from 'preact'
import { newId } from '#platform/pure/id.ts'
import type { Frame } from '#web/frame.ts'
import { momentText, nothing, numberText } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Field } from '#web/ui/field.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { programmePath, requestsPath } from '../paths.ts'
import type { Request } from './requests.query.ts'

type Props = {
  frame: Frame
  requests: readonly Request[]
  may: { ask: boolean; answer: boolean }
  typed?: Record<string, string | undefined>
  refused?: readonly string[]
}

/** What units ask to be taught: asked below, answered above, and nobody asks the same twice. */
export function requestsPage(props: Props): string {
  const { frame, may, refused } = props
  const { language } = frame
  const { request: say } = words(language).curriculum
  return page({
    frame,
    title: say.title,
    lead: say.lead,
    section: 'programmes',
    children: (
      <>
        <Refused language={language} reasons={refused} />
        <Table {...props} />
        {may.ask && <Ask {...props} />}
      </>
    ),
  })
}

function Table({ frame, requests, may }: Props): JSX.Element {
  const { language } = frame
  const { request: say } = words(language).curriculum
  return (
    <DataTable
      language={language}
      caption={say.title}
      captionHidden
      cards
      address={frame.address}
      rows={requests}
      empty={<Empty title={say.none}>{say.noneText}</Empty>}
      columns={[
        { key: 'what', heading: say.what, cell: ({ what, why }) => (why === '' ? what : `${what}: ${why}`) },
        {
          key: 'unit',
          heading: say.unit,
          cell: ({ unitName, at }) => `${unitName ?? nothing}, ${momentText(at)}`,
        },
        {
          key: 'joined',
          heading: say.joined,
          kind: 'number',
          cell: ({ joined }) => numberText(language, joined + 1),
        },
        { key: 'state', heading: say.state, cell: (one) => <State frame={frame} request={one} /> },
        { key: 'act', heading: say.act, cell: (one) => <Act frame={frame} request={one} may={may} /> },
      ]}
    />
  )
}

function State({ frame: { language }, request }: { frame: Frame; request: Request }): JSX.Element {
  const { request: say } = words(language).curriculum
  const { state, owner, answer, programme } = request
  return (
    <>
      {say.states[state]}
      {owner && ` · ${owner}`}
      {answer !== '' && <p class="muted">{answer}</p>}
      {programme && <a href={programmePath(programme)}>{say.programme}</a>}
    </>
  )
}

function Act({
  frame: { language },
  request,
  may,
}: Pick<Props, 'frame' | 'may'> & { request: Request }): JSX.Element {
  const { request: say } = words(language).curriculum
  return (
    <>
      {may.ask && (
        <details>
          <summary>{say.join}</summary>
          <form method="post" action={`${requestsPath}/${request.id}/cung-hoi`}>
            <input name="unit" aria-label={say.unit} placeholder={say.unitHint} required />
            <Button>{say.join}</Button>
          </form>
        </details>
      )}
      {may.answer && (
        <details>
          <summary>{say.answer}</summary>
          <form method="post" action={`${requestsPath}/${request.id}/tra-loi`}>
            <select name="state" aria-label={say.state}>
              {(['taken', 'answered', 'declined'] as const).map((state) => (
                <option key={state} value={state}>
                  {say.states[state]}
                </option>
              ))}
            </select>
            <textarea name="answer" aria-label={say.answer} rows={2} />
            <Button>{say.answer}</Button>
          </form>
        </details>
      )}
    </>
  )
}

function Ask({ frame: { language }, typed = {} }: Props): JSX.Element {
  const { request: say } = words(language).curriculum
  return (
    <Section id="ask" title={say.ask}>
      <form method="post" action={requestsPath}>
        <input type="hidden" name="id" value={typed.id ?? newId()} />
        <Field language={language} name="what" label={say.what} value={typed.what ?? ''} required />
        <Field language={language} name="why" type="textarea" label={say.why} value={typed.why ?? ''} />
        <Field
          language={language}
          name="unit"
          label={say.unit}
          hint={say.unitHint}
          value={typed.unit ?? ''}
          required
        />
        <p class="actions">
          <Button kind="main">{say.ask}</Button>
        </p>
      </form>
    </Section>
  )
}
