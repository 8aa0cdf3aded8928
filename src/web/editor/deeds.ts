import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { Fragment, type Node } from 'prosemirror-model'
import { liftListItem, sinkListItem, wrapInList } from 'prosemirror-schema-list'
import { type Command, Selection, TextSelection } from 'prosemirror-state'
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
} from 'prosemirror-tables'
import { schema } from './schema.ts'

const { nodes, marks } = schema

/** What each button does, by the name it carries; those that ask first are in `insert.ts`. */
export const deeds: Record<string, Command> = {
  strong: toggleMark(marks.strong),
  em: toggleMark(marks.em),
  underline: toggleMark(marks.underline),
  superscript: toggleMark(marks.superscript),
  subscript: toggleMark(marks.subscript),
  paragraph: setBlockType(nodes.paragraph),
  heading1: setBlockType(nodes.heading, { level: 1 }),
  heading2: setBlockType(nodes.heading, { level: 2 }),
  heading3: setBlockType(nodes.heading, { level: 3 }),
  bullets: wrapInList(nodes.bullet_list),
  numbers: wrapInList(nodes.ordered_list),
  checklist: wrapInList(nodes.checklist),
  sink: either(sinkListItem(nodes.list_item), sinkListItem(nodes.check_item)),
  lift: either(liftListItem(nodes.list_item), liftListItem(nodes.check_item), lift),
  quote: wrapIn(nodes.quote),
  caseExercise: wrapIn(nodes.case_exercise),
  rolePlay: wrapIn(nodes.role_play),
  table: unlessInTable(insertBlock(() => newTable(3, 2))),
  row: addRowAfter,
  column: addColumnAfter,
  removeRow: deleteRow,
  removeColumn: deleteColumn,
  removeTable: deleteTable,
  footnote: either(leaveFootnote, insertFootnote),
  rule: insertBlock(() => nodes.rule.create()),
  undo,
  redo,
}

/** Puts a block where the cursor is, in place of an empty line; writing goes on inside it, where one can. */
function insertBlock(make: () => Node): Command {
  return (state, dispatch) => {
    if (!dispatch) return true
    const block = make()
    const tr = state.tr.replaceSelectionWith(block)
    tr.doc.descendants((node, at) => {
      if (node === block && !node.isLeaf) tr.setSelection(Selection.near(tr.doc.resolve(at + 1)))
      return node !== block
    })
    dispatch(tr.scrollIntoView())
    return true
  }
}

/** The selected words become a footnote; without any, one is begun with dots to write over: browsers lose a cursor in nothing. */
function insertFootnote(...[state, dispatch]: Parameters<Command>): boolean {
  const { $from, from, to, empty } = state.selection
  if (!$from.parent.inlineContent || $from.parent.type === nodes.footnote) return false
  if (!empty && !$from.sameParent(state.selection.$to)) return false
  const inside = empty ? Fragment.from(schema.text('…')) : state.doc.slice(from, to).content
  if (!nodes.footnote.validContent(inside)) return false
  if (!dispatch) return true
  const tr = state.tr.replaceWith(from, to, nodes.footnote.create(null, inside))
  dispatch(tr.setSelection(TextSelection.create(tr.doc, from + 1, from + 1 + inside.size)).scrollIntoView())
  return true
}

/** Out of a footnote. Browsers need a letter behind it to stand on, so there is a space where there is no text. */
export function leaveFootnote(...[{ selection, tr }, dispatch]: Parameters<Command>): boolean {
  const { $head } = selection
  if ($head.parent.type !== nodes.footnote) return false
  const after = $head.after()
  if (tr.doc.resolve(after).nodeAfter?.isText !== true) tr.insert(after, schema.text(' '))
  const there = tr.doc.textBetween(after, after + 1) === ' ' ? after + 1 : after
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, there)).scrollIntoView())
  return true
}

/** A row of headings, and cells to write in. */
function newTable(rows: number, columns: number): Node {
  const row = (head: boolean) => {
    const type = head ? nodes.table_header : nodes.table_cell
    return nodes.table_row.create(
      null,
      Array.from({ length: columns }, () => type.create(null, nodes.paragraph.create())),
    )
  }
  return nodes.table.create(
    null,
    Array.from({ length: rows }, (_, at) => row(at === 0)),
  )
}

function unlessInTable(command: Command): Command {
  return (state, ...rest) => !isInTable(state) && command(state, ...rest)
}

function either(...commands: readonly Command[]): Command {
  return (...given) => commands.some((command) => command(...given))
}
