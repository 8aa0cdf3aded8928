import { adoptScheme } from '#schemes/adopt-scheme.command.ts'
import { publishRule } from '#schemes/publish-rule.command.ts'
import { rules } from '#schemes/rules.query.ts'
import { setTarget } from '#schemes/set-target.command.ts'
import { withdrawRule } from '#schemes/withdraw-rule.command.ts'

export const commands = [adoptScheme, publishRule, setTarget, withdrawRule]

export const queries = [rules]
