import type { Right } from '#platform/actor.ts'

export const roles = [
  'reader',
  'editor',
  'administrator',
  'personnel',
  'author',
  'appraiser',
  'approver',
] as const
export type Role = (typeof roles)[number]

/** What a role lets its holder do over its unit and all below it. Rules are published for the whole country only. */
export const rightsOf: Record<Role, readonly Right[]> = {
  reader: ['read'],
  editor: ['read', 'edit'],
  administrator: ['read', 'edit', 'administer', 'rules'],
  personnel: ['read', 'personnel'],
  author: ['read', 'write'],
  appraiser: ['read', 'appraise'],
  approver: ['read', 'approve'],
}
