import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { words } from '#web/words.ts'
import { signInPath } from './paths.ts'

export type SignInProps = {
  frame: Frame
  back: string
  login?: string | undefined
  refused?: string | undefined
}

/** Who are you? What was typed stays, but for the password. */
export function signInPage({ frame, back, login, refused }: SignInProps): string {
  const { language } = frame
  const say = words(language).access.signIn
  return page({
    frame,
    title: say.title,
    lead: say.lead,
    children: (
      <form method="post" action={signInPath}>
        {refused !== undefined && (
          <Notice language={language} kind="wrong" title={say.wrong} live>
            {refused}
          </Notice>
        )}
        <input type="hidden" name="ve" value={back} />
        <Field
          language={language}
          name="login"
          label={say.login}
          {...(login !== undefined && { value: login })}
          autocomplete="username"
          required
        />
        <Field
          language={language}
          name="password"
          type="password"
          label={say.password}
          autocomplete="current-password"
          required
        />
        <p class="actions">
          <Button kind="main">{say.button}</Button>
        </p>
        <p class="muted">{say.forgotten}</p>
      </form>
    ),
  })
}
