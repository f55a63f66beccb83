import { expect, it } from 'vitest'
import { agreementSchema, eventSchema, taskSchema } from '#api/contract.ts'
import { agreementItem, eventItem, taskItem } from '#api/items.ts'
import { day } from '#domain/day.ts'
import { NO_HANDLINGS } from '#domain/handling.ts'
import { standingsOf } from '#domain/standing.ts'
import { aCatalogue, anAgreement, anEvent, aTask } from '#tests/support/factories.ts'

const calledOff = true as const
const [agreement, task, event] = [anAgreement({ calledOff }), aTask({ calledOff }), anEvent({ calledOff })]
const catalogue = aCatalogue({ agreements: [agreement], tasks: [task], events: [event] })
const context = {
  ...{ catalogue, today: day('2026-01-01'), handlings: NO_HANDLINGS },
  standings: standingsOf(catalogue, '0751', new Map()),
}
const links = { outlook: 'https://outlook.office.com/x', ics: 'https://fristvagt.example/x.ics' }

it('what KOMBIT has called off says so, and presses nobody', () => {
  expect(agreementSchema.parse(agreementItem(agreement, context))).toMatchObject({
    ...{ calledOff, urgency: 'none', standing: { state: 'unknown' } },
  })
  expect(taskSchema.parse(taskItem(task, context))).toMatchObject({ calledOff, urgency: 'none' })
  const extra = { entry: undefined, links }
  expect(eventSchema.parse(eventItem(event, catalogue, extra))).toMatchObject({ calledOff })
  const { calledOff: _, ...held } = event
  expect(eventItem(held, catalogue, extra)).not.toHaveProperty('calledOff')
})
