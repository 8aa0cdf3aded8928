import type { Node } from 'prosemirror-model'
import type { EditorView, NodeView, NodeViewConstructor } from 'prosemirror-view'

/** What the boxes and pictures need of their page. */
export type Surroundings = {
  /** Where a file of the material is, by its hash. */
  fileUrl(hash: string): string
  caseExercise: string
  rolePlay: string
  /** What the field for the title of a box is called. */
  titleOf: string
}

export function nodeViews(around: Surroundings): Record<string, NodeViewConstructor> {
  return {
    picture: (node) => ({ dom: pictureFigure(node, around) }),
    recording: (node) => ({ dom: recordingFigure(node, around), stopEvent: ({ type }) => type === 'click' }),
    case_exercise: (node, view, place) =>
      box(node, view, place, 'case-exercise', around.caseExercise, around),
    role_play: (node, view, place) => box(node, view, place, 'role-play', around.rolePlay, around),
  }
}

function pictureFigure({ attrs }: Node, { fileUrl }: Surroundings): HTMLElement {
  const image = document.createElement('img')
  image.src = fileUrl(attrs.file)
  image.alt = attrs.alt
  return figure(image, attrs.caption)
}

function recordingFigure({ attrs }: Node, { fileUrl }: Surroundings): HTMLElement {
  const player = document.createElement(attrs.kind === 'video' ? 'video' : 'audio')
  player.controls = true
  player.preload = 'none'
  player.src = fileUrl(attrs.file)
  return figure(player, attrs.title)
}

function figure(inside: HTMLElement, caption: string): HTMLElement {
  const made = document.createElement('figure')
  made.append(inside)
  if (caption) {
    const words = document.createElement('figcaption')
    words.textContent = caption
    made.append(words)
  }
  return made
}

/** A box with its kind and title above; the title is a field of its own. */
function box(
  first: Node,
  view: EditorView,
  place: () => number | undefined,
  kind: string,
  label: string,
  { titleOf }: Surroundings,
): NodeView {
  const dom = document.createElement('aside')
  dom.className = `exercise ${kind}`
  const head = document.createElement('div')
  head.className = 'exercise-label'
  head.contentEditable = 'false'
  const name = document.createElement('strong')
  name.textContent = label
  const title = document.createElement('input')
  title.value = first.attrs.title
  title.maxLength = 2_000
  title.setAttribute('aria-label', `${label}: ${titleOf}`)
  title.placeholder = titleOf
  title.addEventListener('input', () => {
    const at = place()
    if (at !== undefined) view.dispatch(view.state.tr.setNodeAttribute(at, 'title', title.value))
  })
  head.append(name, title)
  const contentDOM = document.createElement('div')
  dom.append(head, contentDOM)
  return {
    dom,
    contentDOM,
    update(node) {
      if (node.type !== first.type) return false
      if (title.value !== node.attrs.title) title.value = node.attrs.title
      return true
    },
    stopEvent: ({ target }) => target === title,
    ignoreMutation: ({ target }) => head.contains(target),
  }
}
