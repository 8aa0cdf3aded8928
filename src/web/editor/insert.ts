import { toggleMark } from 'prosemirror-commands'
import type { Node } from 'prosemirror-model'
import { NodeSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { ask, chosen, typed, type Upload } from './ask.ts'
import { isSafe, schema } from './schema.ts'

type Asking = { view: EditorView; dialog: HTMLDialogElement; upload: Upload }
const { nodes, marks } = schema

/** What is asked before it is done, by the name of its button. */
export const questions: Record<string, (asking: Asking) => void> = {
  picture: askPicture,
  recording: askRecording,
  link: askLink,
}

/** A new picture; or the words of the one that is selected, whose file may stay. */
function askPicture({ view, dialog, upload }: Asking): void {
  const before = selected(view, 'picture')
  const { alt = '', caption = '' } = before?.attrs ?? {}
  need(dialog, 'file', !before)
  ask(dialog, { alt, caption }, async (form) => {
    const file = chosen(form, 'file')
    const hash = file ? (await upload(file)).hash : before?.attrs.file
    put(
      view,
      before,
      nodes.picture.create({ file: hash, alt: typed(form, 'alt'), caption: typed(form, 'caption') }),
    )
  })
}

function askRecording({ view, dialog, upload }: Asking): void {
  const before = selected(view, 'recording')
  need(dialog, 'file', !before)
  ask(dialog, { title: before?.attrs.title ?? '' }, async (form) => {
    const [file, words] = [chosen(form, 'file'), chosen(form, 'captions')]
    const sent = file && (await upload(file))
    const captions = words ? (await upload(words)).hash : (before?.attrs.captions ?? null)
    const attrs = {
      file: sent?.hash ?? before?.attrs.file,
      kind: sent ? (sent.mediaType.startsWith('video/') ? 'video' : 'audio') : before?.attrs.kind,
      captions,
      title: typed(form, 'title'),
    }
    put(view, before, nodes.recording.create(attrs))
  })
}

/** Leads the selected words somewhere, or the address itself where none are; an empty address takes the link away. */
function askLink({ view, dialog }: Asking): void {
  const { from, to, $from, empty } = view.state.selection
  const mark = $from.marks().find(({ type }) => type === marks.link)
  ask(dialog, { href: mark?.attrs.href ?? '' }, (form) => {
    const href = typed(form, 'href')
    if (href !== '' && !isSafe(href)) throw new Error(dialog.dataset.wrong)
    const { state } = view
    if (href === '') toggleMark(marks.link)(state, view.dispatch)
    else if (empty) view.dispatch(state.tr.insert(from, schema.text(href, [marks.link.create({ href })])))
    else view.dispatch(state.tr.addMark(from, to, marks.link.create({ href })))
    view.focus()
  })
}

function selected({ state: { selection } }: EditorView, type: string): Node | undefined {
  return selection instanceof NodeSelection && selection.node.type.name === type ? selection.node : undefined
}

function put(view: EditorView, before: Node | undefined, node: Node): void {
  const { tr, selection } = view.state
  view.dispatch(
    (before
      ? tr.replaceWith(selection.from, selection.to, node)
      : tr.replaceSelectionWith(node)
    ).scrollIntoView(),
  )
  view.focus()
}

function need(dialog: HTMLDialogElement, name: string, required: boolean): void {
  const field = dialog.querySelector<HTMLInputElement>(`[name="${name}"]`)
  if (field) field.required = required
}
