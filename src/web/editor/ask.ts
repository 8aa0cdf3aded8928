/** Sends a file; answers with its name and kind, or throws the sentence that says why not. */
export type Upload = (file: File) => Promise<{ hash: string; mediaType: string }>

export function uploader(address: string, failed: string): Upload {
  return async (file) => {
    const form = new FormData()
    form.set('file', file)
    const answer = await fetch(address, { method: 'POST', body: form }).catch(() => undefined)
    const said = (await answer?.json().catch(() => undefined)) as
      | { hash: string; mediaType: string; refused?: string }
      | undefined
    if (answer?.ok && said) return said
    throw new Error(said?.refused ?? failed)
  }
}

/**
 * Opens a dialog of the page with these values in its fields. When its form is sent, `take` works with what was filled
 * in; what it throws is said in the dialog, which stays open.
 */
export function ask(
  dialog: HTMLDialogElement,
  values: Record<string, string>,
  take: (form: FormData) => Promise<void> | void,
): void {
  const form = dialog.querySelector('form')
  const status = dialog.querySelector<HTMLElement>('[role="status"]')
  if (!form || !status) return
  form.reset()
  status.textContent = ''
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement && field.type !== 'file') field.value = value
  }
  form.onsubmit = async (event) => {
    event.preventDefault()
    status.textContent = dialog.dataset.wait ?? ''
    try {
      await take(new FormData(form))
      dialog.close()
    } catch (error) {
      status.textContent = error instanceof Error ? error.message : String(error)
    }
  }
  for (const button of form.querySelectorAll<HTMLElement>('[data-cancel]'))
    button.onclick = () => dialog.close()
  dialog.showModal()
}

/** The file chosen in a field, if one was. */
export function chosen(form: FormData, name: string): File | undefined {
  const file = form.get(name)
  return file instanceof File && file.size > 0 ? file : undefined
}

export function typed(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
