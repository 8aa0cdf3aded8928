import type { EditorState } from 'prosemirror-state'
import { isInTable } from 'prosemirror-tables'
import type { EditorView } from 'prosemirror-view'
import type { Upload } from './ask.ts'
import { deeds } from './deeds.ts'
import { questions } from './insert.ts'
import { schema } from './schema.ts'

/** Makes the buttons of the page work on the text, and shows by them what holds at the cursor. */
export function wireToolbar(
  bar: HTMLElement,
  view: EditorView,
  dialogOf: (name: string) => HTMLDialogElement | null,
  upload: Upload,
): (state: EditorState) => void {
  const buttons = [...bar.querySelectorAll<HTMLButtonElement>('[data-do]')]
  for (const button of buttons) {
    const name = button.dataset.do ?? ''
    // The text keeps its selection when a button is pressed.
    button.addEventListener('mousedown', (event) => event.preventDefault())
    button.addEventListener('click', () => {
      const dialog = dialogOf(name)
      if (dialog) questions[name]?.({ view, dialog, upload })
      else if (deeds[name]?.(view.state, view.dispatch, view)) view.focus()
    })
  }
  roam(bar, buttons)
  return (state) => {
    for (const button of buttons) showState(button, state)
  }
}

function showState(button: HTMLButtonElement, state: EditorState): void {
  const name = button.dataset.do ?? ''
  const mark = schema.marks[name as keyof typeof schema.marks]
  if (mark) {
    const { from, $from, to, empty } = state.selection
    const on = empty
      ? (state.storedMarks ?? $from.marks()).some(({ type }) => type === mark)
      : state.doc.rangeHasMark(from, to, mark)
    button.setAttribute('aria-pressed', String(on))
  }
  const deed = deeds[name]
  // What is only of a table is only there in one.
  if (button.dataset.in === 'table') button.hidden = !isInTable(state)
  // A disabled button would lose the focus; it stays where it is and says that it does nothing here.
  if (deed) button.setAttribute('aria-disabled', String(!deed(state)))
}

/** One stop of the Tab key; arrows go from button to button. */
function roam(bar: HTMLElement, buttons: readonly HTMLButtonElement[]): void {
  for (const [at, button] of buttons.entries()) button.tabIndex = at === 0 ? 0 : -1
  bar.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    const seen = buttons.filter(({ hidden }) => !hidden)
    const here = seen.indexOf(document.activeElement as HTMLButtonElement)
    if (step === undefined || here < 0) return
    event.preventDefault()
    const next = seen[(here + step + seen.length) % seen.length]
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1
    next?.focus()
  })
}
