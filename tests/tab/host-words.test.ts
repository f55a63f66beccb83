import { describe, expect, it } from 'vitest'
import { tabLinks } from '#app/tab-links.ts'
import { askedFor } from '#tab/data/channel.ts'
import { seenIn } from '#tab/data/channel-place.ts'
import { meetingDraft } from '#tab/features/calendar-entry/meeting-draft.ts'
import { tabSetup } from '#tab/features/configure/tab-setup.ts'
import { entityLink, itemLink } from '#tab/features/share/item-link.ts'
import { isForHost } from '#tab/host/is-for-host.ts'
import { signInTrouble } from '#tab/host/sign-in-trouble.ts'
import { aChannelItem, aSilentChannel } from '#tests/support/tab-channel.ts'
import { aTabWorld } from '#tests/support/tab-server.ts'

const ORIGIN = 'https://fristvagt.example'

describe('a link to an item', () => {
  it('is the very link that the cards have', () => {
    const links = tabLinks(ORIGIN, 'app-id')
    for (const [type, page] of [
      ['agreement', 'agreements'],
      ['task', 'tasks'],
      ['event', 'meetings'],
    ] as const)
      expect(itemLink({ origin: ORIGIN, app: 'app-id' }, page, 'flis-dba')).toBe(links.item(type, 'flis-dba'))
    expect(entityLink('app-id', 'tasks', `${ORIGIN}/tab/tasks`)).toBe(links.list('task'))
  })

  it('is the plain address where there is no Teams', () => {
    expect(itemLink({ origin: ORIGIN, app: undefined }, 'tasks', 'a/b')).toBe(
      tabLinks(ORIGIN, undefined).item('task', 'a/b'),
    )
  })
})

describe('a link that is pressed', () => {
  const web = { name: 'Teams', clientType: 'web' }
  it.each([
    ['https://teams.microsoft.com/l/meetup-join/19', web, true],
    ['https://teams.cloud.microsoft/l/entity/app/tasks', web, true],
    ['https://kombit.example/webinar', web, false],
    ['https://kombit.example/webinar', { name: 'Teams', clientType: 'desktop' }, true],
    ['https://kombit.example/webinar', { name: 'Outlook', clientType: 'web' }, true],
    ['blob:https://fristvagt.example/1', { name: 'Outlook', clientType: 'web' }, false],
  ])('%s in %o is for the host: %s', (url, host, is) => {
    expect(isForHost(url, host)).toBe(is)
  })
})

describe('why a host gives no token', () => {
  it.each([
    ['CancelledByUser', 'sign-in-cancelled'],
    ['resourceRequiresConsent', 'sign-in-consent'],
    ['invalid_grant', 'sign-in-consent'],
    ['resourceDisabled', 'sign-in-disabled'],
    ['App resource defined in manifest and iframe origin do not match', 'sign-in-failed'],
  ])('%s is %s', (said, code) => {
    expect(signInTrouble(new Error(said))).toBe(code)
  })
})

describe('the channel of a tab', () => {
  it('is the one that Teams names, and else that of the address', () => {
    expect(askedFor({ conversation: '19:a@x', team: undefined }, '')).toBe('conversation=19%3Aa%40x')
    expect(askedFor(undefined, 'subscription=s&of=0727')).toBe('subscription=s&municipality=0727')
    expect(askedFor(undefined, 'subscription=s')).toBeUndefined()
  })

  it('is told in its own tab by an id from which nobody learns the channel’s', () => {
    expect(tabSetup(ORIGIN, 'overview', 'Fristvagt', aChannelItem())).toEqual({
      entityId: 'overview',
      suggestedDisplayName: 'Fristvagt',
      contentUrl: `${ORIGIN}/tab/`,
      websiteUrl: `${ORIGIN}/tab/?subscription=generelt-id&of=0727`,
    })
  })

  it('lets one record where one’s own municipality is the channel’s, and only look at another’s', () => {
    const { me } = aTabWorld()
    const own = seenIn(me, aChannelItem(), false)
    expect([own.municipality?.name, own.channel?.isOthers]).toEqual(['Odder', false])
    expect(own.me.permissions).toContain('standing.record')
    const others = seenIn(me, aSilentChannel(), false)
    expect([others.municipality?.name, others.channel?.isOthers]).toEqual(['Aarhus', true])
    expect(others.me.permissions).not.toContain('standing.record')
    expect(others.me.permissions).toContain('own.calendar')
    const { municipality: _, ...undecided } = me
    expect(seenIn(undecided, aSilentChannel(), false)).toMatchObject({
      municipality: { name: 'Aarhus' },
      channel: { isOthers: false },
    })
  })
})

describe('a meeting for the host’s own calendar', () => {
  it('has what the link to Outlook has', () => {
    const at = (text: string) => text.replace(/ \d\d:/, ' hh:')
    const draft = meetingDraft(
      'https://outlook.office.com/calendar/deeplink/compose?subject=M%C3%B8de&body=Om&startdt=2026-01-08T08:30:00Z&enddt=2026-01-08T10:00:00Z',
    )
    expect([draft?.subject, draft?.content]).toEqual(['Møde', 'Om'])
    expect([at(draft?.startTime ?? ''), at(draft?.endTime ?? '')]).toEqual([
      '01/08/2026 hh:30:00',
      '01/08/2026 hh:00:00',
    ])
    const whole = meetingDraft('https://outlook.office.com/x?startdt=2026-01-19&enddt=2026-01-20&allday=true')
    expect([whole?.startTime, whole?.endTime]).toEqual(['01/19/2026 00:00:00', '01/20/2026 00:00:00'])
    expect(meetingDraft('https://outlook.office.com/x')).toBeUndefined()
  })
})
