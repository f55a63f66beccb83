import { z } from 'zod'

/** What the door looks at before anything else of an activity. */
export interface Envelope {
  /** Empty where the activity names none. */
  readonly serviceUrl: string
  readonly channelId: string
  /** Every tenant that the activity names: of the conversation, of the channel, and of who wrote or pressed. */
  readonly tenants: readonly string[]
  /** Entra's id of who wrote or pressed; empty for who is in no directory. */
  readonly person: string
}

const words = z.string().catch('')
const placed = z.looseObject({ tenantId: words }).catch({ tenantId: '' })
const sender = z.looseObject({ tenantId: words, aadObjectId: words }).catch({ tenantId: '', aadObjectId: '' })
const tenant = z.looseObject({ id: words }).catch({ id: '' })
const envelopeSchema = z
  .looseObject({
    serviceUrl: words,
    channelId: words,
    conversation: placed,
    from: sender,
    channelData: z.looseObject({ tenant }).catch({ tenant: { id: '' } }),
  })
  .catch({
    serviceUrl: '',
    channelId: '',
    conversation: { tenantId: '' },
    from: { tenantId: '', aadObjectId: '' },
    channelData: { tenant: { id: '' } },
  })

/** Returns the envelope of whatever arrived; the rest need not be an activity. */
export function envelopeOf(body: unknown): Envelope {
  const { serviceUrl, channelId, conversation, from, channelData } = envelopeSchema.parse(body)
  const tenants = [conversation.tenantId, channelData.tenant.id, from.tenantId].filter((id) => id !== '')
  return { serviceUrl, channelId, tenants, person: from.aadObjectId }
}
