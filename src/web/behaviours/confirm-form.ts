/** Asks its question in a dialog before its form is sent. */
class ConfirmForm extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      if (event.target instanceof HTMLFormElement) {
        event.preventDefault()
        this.ask(event.target, event.submitter)
      }
    })
  }

  private ask(form: HTMLFormElement, submitter: HTMLElement | null): void {
    const dialog = document.createElement('dialog')
    const question = document.createElement('p')
    question.textContent = this.getAttribute('question')
    question.id = 'question'
    dialog.setAttribute('aria-labelledby', question.id)
    const choices = document.createElement('form')
    choices.method = 'dialog'
    choices.className = 'actions'
    choices.append(this.choice('no', 'quiet'), this.choice('yes', 'danger'))
    dialog.append(question, choices)
    dialog.addEventListener('close', () => {
      dialog.remove()
      if (dialog.returnValue === 'yes') send(form, submitter)
      else submitter?.focus()
    })
    document.body.append(dialog)
    dialog.showModal()
  }

  private choice(value: 'yes' | 'no', kind: string): HTMLButtonElement {
    const button = document.createElement('button')
    button.value = value
    button.className = `button ${kind}`
    button.textContent = this.getAttribute(value)
    return button
  }
}

/** Sends the form past our own question, with the name and value of the button that was pressed. */
function send(form: HTMLFormElement, submitter: HTMLElement | null): void {
  if (submitter instanceof HTMLButtonElement && submitter.name) {
    const pressed = document.createElement('input')
    pressed.type = 'hidden'
    pressed.name = submitter.name
    pressed.value = submitter.value
    form.append(pressed)
  }
  form.submit()
}

customElements.define('confirm-form', ConfirmForm)
