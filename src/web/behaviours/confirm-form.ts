/** Asks its question in a dialog before its form is sent; the answer repeats the words of the button that was pressed. */
class ConfirmForm extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      if (!(event.target instanceof HTMLFormElement) || !(event.submitter instanceof HTMLButtonElement))
        return
      event.preventDefault()
      this.ask(event.target, event.submitter)
    })
  }

  private ask(form: HTMLFormElement, pressed: HTMLButtonElement): void {
    const dialog = document.createElement('dialog')
    const question = document.createElement('p')
    question.textContent = this.getAttribute('question')
    question.id = 'question'
    dialog.setAttribute('aria-labelledby', question.id)
    const choices = document.createElement('form')
    choices.method = 'dialog'
    choices.className = 'actions'
    const yes = choice('yes', pressed.className, pressed.textContent)
    choices.append(yes, choice('no', 'button quiet', this.getAttribute('cancel')))
    dialog.append(question, choices)
    dialog.addEventListener('close', () => {
      dialog.remove()
      if (dialog.returnValue === 'yes') send(form, pressed)
      else pressed.focus()
    })
    document.body.append(dialog)
    dialog.showModal()
  }
}

function choice(value: string, kind: string, label: string | null): HTMLButtonElement {
  const button = document.createElement('button')
  button.value = value
  button.className = kind
  button.textContent = label
  return button
}

/** Sends the form past our own question, with the name and value of the button that was pressed. */
function send(form: HTMLFormElement, pressed: HTMLButtonElement): void {
  if (pressed.name) {
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = pressed.name
    field.value = pressed.value
    form.append(field)
  }
  form.submit()
}

customElements.define('confirm-form', ConfirmForm)
