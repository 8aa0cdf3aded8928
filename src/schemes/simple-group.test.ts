import { describe, expect, test } from 'vitest'
import { allPosts, type GroupRule, matches } from './rule.ts'
import { groupRule, simpleGroup } from './simple-group.ts'

const who = (rule: GroupRule) => allPosts().filter((post) => matches(rule, post))

describe('a group rule as boxes', () => {
  const chairs: GroupRule = {
    all: [{ level: ['commune'] }, { title: ['chair'] }, { not: { kind: ['planned'] } }],
  }

  test('means the same people when it is written back', () => {
    expect(who(groupRule(simpleGroup(chairs)!))).toEqual(who(chairs))
  })

  test('keeps "not planned" as it is, so that nobody reads it as a change', () => {
    expect(groupRule(simpleGroup(chairs)!)).toEqual(chairs)
  })

  test('says nothing where nothing is chosen', () => {
    expect(who(groupRule(simpleGroup({ all: [] })!))).toHaveLength(allPosts().length)
  })

  test.each<[string, GroupRule]>([
    ['a choice', { any: [{ title: ['chair'] }, { fullTime: true }] }],
    ['two clauses of one kind', { all: [{ level: ['commune'] }, { level: ['branch', 'commune'] }] }],
    ['a negated title', { all: [{ not: { title: ['chair'] } }] }],
  ])('cannot say %s', (_, rule) => {
    expect(simpleGroup(rule)).toBeUndefined()
  })
})
