import { baseKeymap, chainCommands } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { type InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import { splitListItem } from 'prosemirror-schema-list'
import type { Command, Plugin } from 'prosemirror-state'
import { goToNextCell, tableEditing } from 'prosemirror-tables'
import { deeds, leaveFootnote } from './deeds.ts'
import { schema } from './schema.ts'
import { keepLastLine } from './trailing.ts'

const { nodes } = schema

/** Keys as people know them. Tab leaves the editor everywhere but in a table, so that nobody is caught in it. */
export function plugins(): Plugin[] {
  const { strong, em, underline, sink, lift } = deeds
  const own: Record<string, Command | undefined> = {
    'Mod-b': strong,
    'Mod-i': em,
    'Mod-u': underline,
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Mod-]': sink,
    'Mod-[': lift,
    Enter: chainCommands(splitListItem(nodes.list_item), splitListItem(nodes.check_item)),
    'Shift-Enter': lineBreak,
    'Mod-Enter': lineBreak,
    ArrowRight: leaveAtEnd,
    Tab: goToNextCell(1),
    'Shift-Tab': goToNextCell(-1),
  }
  return [
    inputRules({ rules: rules() }),
    keymap(own as Record<string, Command>),
    keymap(baseKeymap),
    tableEditing(),
    history(),
    keepLastLine(),
  ]
}

const lineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView())
  return true
}

/** From the last letter of a footnote out of it. */
const leaveAtEnd: Command = (state, dispatch) => {
  const { $head, empty } = state.selection
  return empty && $head.pos === $head.end() && leaveFootnote(state, dispatch)
}

/** The signs of plain writing work while typing, too. */
function rules(): InputRule[] {
  return [
    textblockTypeInputRule(/^(#{1,3})\s$/, nodes.heading, ([, signs]) => ({ level: signs?.length ?? 1 })),
    wrappingInputRule(/^\s*[-•*]\s$/, nodes.bullet_list),
    wrappingInputRule(
      /^(\d+)[.)]\s$/,
      nodes.ordered_list,
      ([, number]) => ({ order: Number(number) }),
      ([, number], { childCount, attrs }) => childCount + attrs.order === Number(number),
    ),
    wrappingInputRule(/^\[ ?\]\s$/, nodes.checklist),
    wrappingInputRule(/^\s*>\s$/, nodes.quote),
  ]
}
