import { expect, it } from 'vitest'
import { addressKey } from '#app/limits/address-key.ts'

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['64:ff9b::203.0.113.7', '64:ff9b:0:0::/64'],
  // As Azure's Application Gateway writes them into X-Forwarded-For.
  ['203.0.113.7:50123', '203.0.113.7'],
  ['[2001:db8:1:2::9]:50123', '2001:db8:1:2::/64'],
  // The caller's own words, where all behind them are trusted: each would be a key of its own, of many kilobytes.
  ['unknown', 'nowhere'],
  ['', 'nowhere'],
  ['203.0.113.7 ', 'nowhere'],
  ['x'.repeat(60), 'nowhere'],
  [`fe80::1%${'x'.repeat(60)}`, 'fe80:0:0:0::/64'],
])('%s is counted as %s', (address, key) => {
  expect(addressKey(address)).toBe(key)
})
