import { expect, it } from 'vitest'
import { originOf } from '#api/origin-of.ts'
import { aPerson } from '#tests/support/factories.ts'
import { MORNING } from '#tests/support/storage-factories.ts'

const addressOf = (ip: string) => originOf({ clock: () => MORNING }, { headers: {}, ip }, aPerson()).address

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['203.0.113.7:50123', '203.0.113.7'],
  ['[2001:db8::9]:50123', '2001:db8::9'],
  ['fe80::1%eth0', 'fe80::1'],
])('a call from %s is audited with the address %s', (ip, address) => {
  expect(addressOf(ip)).toBe(address)
})

it.each(['unknown', '_hidden', '=1+1', 'Mette Holm', 'x'.repeat(60), ''])(
  'a call from %j is audited without an address: it is words that the caller chose',
  (ip) => {
    expect(addressOf(ip)).toBeUndefined()
  },
)

it.each([
  ['tab', 'tab'],
  ['pane', 'pane'],
  ['cli', 'api'],
  [undefined, 'api'],
])('a call that says it is from %j is audited as one by %s', (client, via) => {
  const headers = client === undefined ? {} : { 'x-fristvagt-client': client }
  expect(originOf({ clock: () => MORNING }, { headers, ip: '203.0.113.7' }, aPerson()).via).toBe(via)
})
