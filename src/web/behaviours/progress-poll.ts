/** Shows how far a long work is, until it is finished; a lost network only makes it ask more slowly. */
class ProgressPoll extends HTMLElement {
  private timer = 0

  connectedCallback(): void {
    this.wait(1)
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer)
  }

  private wait(times: number): void {
    const seconds = Number(this.getAttribute('seconds') ?? 1) * times
    this.timer = window.setTimeout(() => void this.refresh(times), seconds * 1000)
  }

  private async refresh(times: number): Promise<void> {
    const html = await ask(this.getAttribute('source') ?? '')
    if (!this.isConnected) return
    if (html === undefined) return this.wait(Math.min(times * 2, 30))
    const next = document.createElement('template')
    next.innerHTML = html
    if (next.content.querySelector('[data-finished]')) return location.reload()
    // Only the progress itself is replaced, so that focus stays on the button that stops it.
    const [now, then] = [this.querySelector('[data-progress]'), next.content.querySelector('[data-progress]')]
    if (now && then) now.replaceWith(then)
    this.wait(1)
  }
}

async function ask(source: string): Promise<string | undefined> {
  try {
    const answer = await fetch(source, { headers: { accept: 'text/html' } })
    return answer.ok ? await answer.text() : undefined
  } catch {
    return undefined
  }
}

customElements.define('progress-poll', ProgressPoll)
