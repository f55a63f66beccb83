import { describe, expect, it } from 'vitest'
import { newSpanId, newTraceId, placeFrom, traceparentOf } from '#app/telemetry/place.ts'
import { asGuid } from '#domain/ports/tracing.ts'

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'
const SPAN = '00f067aa0ba902b7'

describe('a traceparent', () => {
  it('names the place that it was made of', () => {
    const place = { trace: newTraceId(), span: newSpanId() }
    expect(placeFrom(traceparentOf(place))).toEqual(place)
    expect(placeFrom(`00-${TRACE}-${SPAN}-00`)).toEqual({ trace: TRACE, span: SPAN })
  })

  it.each([
    undefined,
    7,
    '',
    `01-${TRACE}-${SPAN}-01`,
    `00-${TRACE.toUpperCase()}-${SPAN}-01`,
    `00-${'0'.repeat(32)}-${SPAN}-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
    `00-${TRACE}-${SPAN}-01-more`,
    ` 00-${TRACE}-${SPAN}-01`,
  ])('that is none, as %s, names nothing', (text) => expect(placeFrom(text)).toBeUndefined())
})

it('an id is written as Microsoft writes them, with the same digits', () => {
  expect(asGuid(TRACE)).toBe('4bf92f35-77b3-4da6-a3ce-929d0e0e4736')
  expect(asGuid(undefined)).toBeUndefined()
})
