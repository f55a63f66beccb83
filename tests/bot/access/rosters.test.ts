import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { rosters } from '#bot/access/rosters.ts'
import type { Person } from '#domain/person.ts'
import { aPerson } from '#tests/support/factories.ts'
import { aLog } from '#tests/support/storage-backends.ts'
import { aConversation } from '#tests/support/storage-factories.ts'

function aRoster(answer: () => Promise<readonly Person[]>) {
  let now = Temporal.Instant.from('2025-12-01T06:56:00Z')
  let asked = 0
  const log = aLog()
  const membersOf = () => {
    asked++
    return answer()
  }
  const { peopleOf } = rosters({ messenger: { membersOf }, clock: () => now, log })
  return {
    peopleOf,
    log,
    asked: () => asked,
    later: (time: Temporal.DurationLike) => {
      now = now.add(time)
    },
  }
}

const people = ['Åse', 'Bo', 'Anna'].map((name) => aPerson({ id: name, name }))

describe('who is in a team', () => {
  it('is sorted as Danes sort, and asked for again after a quarter of an hour', async () => {
    const { peopleOf, asked, later } = aRoster(async () => people)
    const channel = aConversation({ kind: 'channel' })
    const names = async () => (await peopleOf(channel)).map((person) => person.name)
    expect(await names()).toEqual(['Anna', 'Bo', 'Åse'])
    later({ minutes: 14 })
    await names()
    expect(asked()).toBe(1)
    later({ minutes: 1 })
    await names()
    expect(asked()).toBe(2)
  })

  it('is nobody where Teams does not tell, which is asked again in a minute', async () => {
    const { peopleOf, asked, later, log } = aRoster(() => Promise.reject(new Error('no answer')))
    const channel = aConversation({ kind: 'channel' })
    expect(await peopleOf(channel)).toEqual([])
    expect(await peopleOf(channel)).toEqual([])
    later({ minutes: 1 })
    await peopleOf(channel)
    expect(asked()).toBe(2)
    expect(log.lines).toMatchObject([{ level: 'warn' }, { level: 'warn' }])
  })

  it('is asked once by two who want to know at the same time, and never of a personal chat', async () => {
    const { peopleOf, asked } = aRoster(async () => people)
    const channel = aConversation({ kind: 'channel' })
    await Promise.all([peopleOf(channel), peopleOf(channel)])
    expect(await peopleOf(aConversation({ kind: 'personal' }))).toEqual([])
    expect(asked()).toBe(1)
  })
})
