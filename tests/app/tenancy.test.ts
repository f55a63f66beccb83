import { expect, it } from 'vitest'
import { mayActFor } from '#app/tenancy.ts'

const may = mayActFor(
  new Map<string, ReadonlySet<string> | 'all'>([
    ['aarhus', new Set(['0751'])],
    ['kombit', 'all'],
  ]),
)

it.each([
  ['aarhus', '0751', true],
  ['aarhus', '0727', false],
  ['kombit', '0727', true],
  ['stranger', '0751', false],
  ['', '0751', false],
])('a tenant %s acting for %s: %s', (tenant, municipality, allowed) => {
  expect(may(tenant, municipality)).toBe(allowed)
})
