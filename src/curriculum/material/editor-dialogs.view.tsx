import type { ComponentChildren, JSX } from 'preact'
import { Button } from '#web/ui/button.tsx'
import { type Language, words } from '#web/words.ts'

/** What is asked before a picture, a recording or a link is put in; opened by the editor. */
export function EditorDialogs({ language }: { language: Language }): JSX.Element {
  const { ask } = words(language).materials.edit
  return (
    <>
      <Dialog language={language} name="picture" title={ask.picture}>
        <Asked
          name="file"
          label={ask.pictureFile}
          type="file"
          accept="image/png,image/jpeg,image/gif,image/webp"
        />
        <Asked name="alt" label={ask.alt} hint={ask.altHint} required />
        <Asked name="caption" label={ask.caption} />
      </Dialog>
      <Dialog language={language} name="recording" title={ask.recording}>
        <Asked name="file" label={ask.recordingFile} type="file" accept="audio/*,video/mp4,video/webm" />
        <Asked name="title" label={ask.recordingTitle} required />
        <Asked name="captions" label={ask.captionsFile} type="file" accept=".vtt" />
      </Dialog>
      <Dialog language={language} name="link" title={ask.link}>
        <Asked name="href" label={ask.href} />
      </Dialog>
    </>
  )
}

function Dialog({
  language,
  name,
  title,
  children,
}: {
  language: Language
  name: string
  title: string
  children: ComponentChildren
}): JSX.Element {
  const { ask } = words(language).materials.edit
  const id = `ask-${name}`
  return (
    <dialog data-ask={name} data-wait={ask.wait} data-wrong={ask.linkWrong} aria-labelledby={id}>
      <form method="dialog">
        <h2 id={id}>{title}</h2>
        {children}
        <p role="status" />
        <p class="actions">
          <Button kind="main">{ask.insert}</Button>
          <button type="button" class="button quiet" data-cancel>
            {ask.cancel}
          </button>
        </p>
      </form>
    </dialog>
  )
}

type AskedProps = {
  name: string
  label: string
  hint?: string
  type?: 'text' | 'file'
  accept?: string
  required?: boolean
}

/** A field inside its label, for the same names are asked in several dialogs. */
function Asked({ name, label, hint, type = 'text', accept, required }: AskedProps): JSX.Element {
  return (
    <label class="field">
      <strong>{label}</strong>
      {hint && <span class="hint"> {hint}</span>}
      <input {...({ name, type, accept, required } as JSX.IntrinsicElements['input'])} />
    </label>
  )
}
