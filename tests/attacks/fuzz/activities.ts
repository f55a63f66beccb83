import fc from 'fast-check'
import { SERVICE_URL, TEST_TENANT } from '#tests/support/activities.ts'
import { attackActivities, type Json } from '#tests/support/attack-activities.ts'
import { anyJson, anyText } from './schema-values.ts'

const VERBS = [
  'ask',
  'fulfil',
  'reopen',
  'choose-municipality',
  'subscribe-yes',
  'subscribe-no',
  'show-preview',
  'add-to-calendar',
  'remove-from-calendar',
  '__proto__',
  'constructor',
  '',
]
const ITEMS = ['flis-dba', 'valg-ean', 'sapa-dialogmoede-2026-01-08', '__proto__']
const WORDS = [
  'hvilke',
  'aftaler',
  'frister',
  'i denne uge',
  'uge 99',
  '31. februar',
  'KKR',
  'Aarhus',
  'SAPA',
  'ikke underskrevet',
  'before',
  'between',
  'og',
  '2025-13-45',
  'ultimo/medio',
  '999999999999',
  '?',
]

const question = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' ')),
  anyText,
)
const data = fc.oneof(
  fc.record(
    {
      item: fc.oneof(fc.constantFrom(...ITEMS), anyText),
      event: fc.oneof(fc.constantFrom(...ITEMS), anyText),
      municipality: fc.oneof(fc.constantFrom('0751', '0730', '9999'), anyJson),
      q: question,
      spec: fc.oneof(anyJson, fc.string({ unit: 'binary-ascii', maxLength: 200 })),
    },
    { requiredKeys: [] },
  ),
  anyJson,
)

/** Somebody presses a button that need not be one of ours. */
const press = fc
  .record({ verb: fc.oneof(fc.constantFrom(...VERBS), anyText), data, token: fc.option(anyText) })
  .map(
    ({ verb, data: given, token }): Json => ({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: {
        action: { type: 'Action.Execute', verb, data: given },
        ...(token !== null && { authentication: { token } }),
      },
    }),
  )

/** Returns activities of every kind with strange words, strange buttons and strange values anywhere. */
export function activities(): fc.Arbitrary<Json> {
  const known = attackActivities().map(([, activity]) => activity)
  const change = fc.oneof(
    press,
    question.map((text): Json => ({ type: 'message', text })),
    fc.dictionary(fc.constantFrom(...FIELDS), anyJson, { maxKeys: 2 }),
  )
  return fc
    .tuple(fc.constantFrom(...known), change, fc.uuid(), fc.boolean())
    .map(([activity, changes, id, placed]) => ({
      ...activity,
      ...(placed ? place(activity) : {}),
      id,
      channelId: 'msteams',
      serviceUrl: SERVICE_URL,
      ...changes,
    }))
}

const FIELDS = [
  'type',
  'id',
  'name',
  'action',
  'locale',
  'text',
  'from',
  'recipient',
  'conversation',
  'channelData',
  'entities',
  'membersAdded',
  'value',
  'replyToId',
]

const place = (activity: Json): Json => ({
  conversation: { ...(activity.conversation as object), tenantId: TEST_TENANT },
  channelData: { ...(activity.channelData as object), tenant: { id: TEST_TENANT } },
})
