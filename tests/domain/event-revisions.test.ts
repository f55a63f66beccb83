import { describe, expect, it } from 'vitest'
import type { Event } from '#domain/edition.ts'
import { withRevisions } from '#domain/event-revisions.ts'
import { anEdition, anEvent } from '#tests/support/factories.ts'

const standing = anEvent({ revision: 3 })
const revisionOf = (event: Event) =>
  withRevisions(anEdition({ events: [event] }), new Map([[standing.id, standing]])).events[0]?.revision

describe('the revision of a meeting that is published', () => {
  it.each<[string, Partial<Event>]>([
    ['moves', { start: '2026-01-09T09:30' }],
    ['gets another link', { joinUrl: 'https://teams.example/2' }],
    ['is called off', { calledOff: true }],
    ['is held elsewhere', { place: 'Aarhus' }],
    [
      'has another last day of registering',
      { registration: { deadline: '2026-01-05' as never, url: 'https://x.dk' } },
    ],
  ])('rises where it %s', (_, change) => {
    expect(revisionOf({ ...standing, revision: 0, ...change })).toBe(4)
  })

  it('stays where nothing changes that people have in their calendars, and never falls', () => {
    expect(revisionOf({ ...standing, revision: 0 })).toBe(3)
    expect(revisionOf({ ...standing, revision: 0, title: 'Dialogmøde' })).toBe(3)
    expect(revisionOf({ ...standing, revision: 9 })).toBe(9)
    expect(revisionOf(anEvent({ revision: 2 }))).toBe(2)
  })
})
