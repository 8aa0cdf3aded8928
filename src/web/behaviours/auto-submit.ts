/** Sends its form when a choice changes and hides the button that is then not needed. */
class AutoSubmit extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')
    if (!form) return
    // A date being typed changes at every key (year 0002); only a picked one is meant.
    let typing = false
    form.addEventListener('keydown', () => {
      typing = true
    })
    form.addEventListener('pointerdown', () => {
      typing = false
    })
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement || !typing) form.requestSubmit()
    })
  }
}

customElements.define('auto-submit', AutoSubmit)
