import { describe, expect, it } from 'vitest'
import { formOf, isUnchanged, readForm } from '#tab/features/channels/settings/form-state.ts'
import { aSubscriptionItem } from '#tests/support/tab-channels.ts'

const channel = aSubscriptionItem()
const form = formOf(channel)

describe('the form of a channel', () => {
  it('shows what the channel has, and reads it back as the same', () => {
    expect(readForm(form).settings).toEqual(channel.settings)
    expect(isUnchanged(form, channel)).toBe(true)
  })

  it('is unchanged in whatever order things are chosen, and changed by the language alone', () => {
    const turned = { ...form, leadDays: '1 3;7, 14', kinds: [...form.kinds].reverse() }
    expect(isUnchanged(turned, channel)).toBe(true)
    expect(isUnchanged({ ...form, language: 'en' }, channel)).toBe(false)
  })

  it('names the fields in which no number can be read', () => {
    expect(readForm({ ...form, leadDays: '7, snart', dailyCap: '' }).unread).toEqual(['leadDays', 'dailyCap'])
    expect(readForm({ ...form, leadDays: '' }).settings?.leadDays).toEqual([])
  })

  it('keeps the solutions that were chosen while all are followed, and asks who the leader is', () => {
    expect(readForm({ ...form, ids: ['sapa'] }).settings?.solutions).toEqual({ mode: 'all' })
    const only = readForm({ ...form, mode: 'only', ids: ['sapa'], leader: 3 }).settings
    expect(only?.solutions).toEqual({ mode: 'only', ids: ['sapa'] })
    expect(only?.escalation).toEqual({ leader: { days: 3, person: { id: '', name: '' } } })
  })
})
