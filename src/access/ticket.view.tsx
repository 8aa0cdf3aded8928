import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { type Language, words } from '#web/words.ts'
import { ticketPath } from './paths.ts'

export type TicketProps = {
  frame: Frame
  ticket: string
  /** Whose password it sets; null: it makes the first administrator. */
  login: string | null
  typed?: { login?: string | undefined; name?: string | undefined }
  refused?: string | undefined
}

/** What a one-time link asks for. */
export function ticketPage({ frame, ticket, login, typed = {}, refused }: TicketProps): string {
  const { language } = frame
  const say = words(language).access.ticket
  return page({
    frame,
    title: login === null ? say.first : say.reset,
    lead: login === null ? say.firstLead : say.resetLead(login),
    children: (
      <form method="post" action={ticketPath(ticket)}>
        {refused !== undefined && (
          <Notice language={language} kind="wrong" live>
            {refused}
          </Notice>
        )}
        {login === null && <NewAccount language={language} {...typed} />}
        {login !== null && <input type="hidden" name="username" autocomplete="username" value={login} />}
        <Password
          language={language}
          name="password"
          label={words(language).access.signIn.password}
          hint={say.passwordHint}
        />
        <Password language={language} name="again" label={say.again} />
        <p class="actions">
          <Button kind="main">{say.button}</Button>
        </p>
      </form>
    ),
  })
}

/** A link that opens nothing, and what to do then. */
export function goneTicketPage(frame: Frame): string {
  const say = words(frame.language).access.ticket
  return page({ frame, title: say.gone, children: <p>{say.goneText}</p> })
}

type Typed = { login?: string | undefined; name?: string | undefined }

function NewAccount({ language, login, name }: Typed & { language: Language }): JSX.Element {
  const { ticket, signIn } = words(language).access
  return (
    <>
      <Field
        language={language}
        name="name"
        label={ticket.name}
        value={name ?? ''}
        autocomplete="name"
        required
      />
      <Field
        language={language}
        name="login"
        label={signIn.login}
        hint={ticket.loginHint}
        value={login ?? ''}
        autocomplete="username"
        required
      />
    </>
  )
}

function Password(props: { language: Language; name: string; label: string; hint?: string }): JSX.Element {
  return <Field {...props} type="password" autocomplete="new-password" required />
}
