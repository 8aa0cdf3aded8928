import type { JSX } from 'preact'
import { type Language, words } from '#web/words.ts'

/** Buttons that belong together; the first of a group stands apart from those before. */
const groups = [
  ['undo', 'redo'],
  ['paragraph', 'heading1', 'heading2', 'heading3'],
  ['strong', 'em', 'underline', 'superscript', 'subscript', 'link'],
  ['bullets', 'numbers', 'checklist', 'sink', 'lift'],
  ['picture', 'recording', 'footnote', 'quote', 'rule'],
  ['caseExercise', 'rolePlay'],
  ['table', 'row', 'column', 'removeRow', 'removeColumn', 'removeTable'],
] as const
const ofTables: readonly string[] = ['row', 'column', 'removeRow', 'removeColumn', 'removeTable']

/** Not shown before a script makes its buttons work. */
export function EditorToolbar({ language }: { language: Language }): JSX.Element {
  const { edit } = words(language).materials
  return (
    <div class="editor-bar" role="toolbar" aria-label={edit.toolbar} hidden>
      {groups.flatMap((group) =>
        group.map((name, at) => (
          <button
            key={name}
            type="button"
            data-do={name}
            data-in={ofTables.includes(name) ? 'table' : undefined}
            class={at === 0 ? 'apart' : undefined}
          >
            {edit.words[name]}
          </button>
        )),
      )}
    </div>
  )
}
