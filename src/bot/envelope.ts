import { z } from 'zod'

/** What the door looks at before anything else of an activity. */
export interface Envelope {
  /** Empty where the activity names none. */
  readonly serviceUrl: string
  readonly channelId: string
  /** Every tenant that the activity names. */
  readonly tenants: readonly string[]
}

const words = z.string().catch('')
const tenant = z.looseObject({ id: words }).catch({ id: '' })
const envelopeSchema = z
  .looseObject({
    serviceUrl: words,
    channelId: words,
    conversation: z.looseObject({ tenantId: words }).catch({ tenantId: '' }),
    channelData: z.looseObject({ tenant }).catch({ tenant: { id: '' } }),
  })
  .catch({
    serviceUrl: '',
    channelId: '',
    conversation: { tenantId: '' },
    channelData: { tenant: { id: '' } },
  })

/** Returns the envelope of whatever arrived; the rest need not be an activity. */
export function envelopeOf(body: unknown): Envelope {
  const { serviceUrl, channelId, conversation, channelData } = envelopeSchema.parse(body)
  const tenants = [conversation.tenantId, channelData.tenant.id].filter((id) => id !== '')
  return { serviceUrl, channelId, tenants }
}
