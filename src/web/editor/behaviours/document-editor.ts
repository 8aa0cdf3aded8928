import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { uploader } from '../ask.ts'
import { plugins } from '../keys.ts'
import { nodeViews } from '../node-views.ts'
import { openDocument } from '../open-document.ts'
import { wireToolbar } from '../toolbar.ts'
import { writtenJson } from '../trailing.ts'

/**
 * Around a form with a text box: puts the editor in its place and sends the document as data. Where it cannot (an old
 * browser, a document it does not know) the text box stays and everything still works.
 */
class DocumentEditor extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')
    const source = this.querySelector<HTMLInputElement>('[data-document]')
    const bar = this.querySelector<HTMLElement>('[role="toolbar"]')
    const place = this.querySelector<HTMLElement>('.editor-text')
    const plain = this.querySelector<HTMLElement>('.editor-plain')
    if (!form || !source || !bar || !place || !plain) return
    const view = this.open(place, bar, source.value)
    bar.hidden = false
    place.hidden = false
    plain.remove()
    sendWith(form, view)
  }

  private open(place: HTMLElement, bar: HTMLElement, json: string): EditorView {
    const {
      files = '',
      upload = '',
      failed = '',
      caseExercise = '',
      rolePlay = '',
      titleOf = '',
      label = '',
    } = this.dataset
    const state = EditorState.create({ doc: openDocument(JSON.parse(json)), plugins: plugins() })
    const view: EditorView = new EditorView(place, {
      state,
      nodeViews: nodeViews({ fileUrl: (hash) => `${files}/${hash}`, caseExercise, rolePlay, titleOf }),
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, class: 'document' },
      dispatchTransaction(transaction) {
        view.updateState(view.state.apply(transaction))
        show(view.state)
      },
    })
    const dialogOf = (name: string) => this.querySelector<HTMLDialogElement>(`dialog[data-ask="${name}"]`)
    const show = wireToolbar(bar, view, dialogOf, uploader(upload, failed))
    show(state)
    return view
  }
}

/** What was written goes with the form; who leaves without saving is asked. */
function sendWith(form: HTMLFormElement, view: EditorView): void {
  const before = view.state.doc
  let sent = false
  form.addEventListener('formdata', ({ formData }) => {
    formData.set('document', JSON.stringify(writtenJson(view.state.doc)))
  })
  form.addEventListener('submit', () => {
    sent = true
  })
  window.addEventListener('beforeunload', (event) => {
    if (!sent && !view.state.doc.eq(before)) event.preventDefault()
  })
}

customElements.define('document-editor', DocumentEditor)
