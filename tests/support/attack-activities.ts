import { readdirSync } from 'node:fs'
import { aMessage, anActivity, anInstallation, anInvoke, aPress, inChannel } from './activities.ts'
import { conformanceJson, conformancePath } from './conformance.ts'

export type Json = Readonly<Record<string, unknown>>

/** Activities of every kind that Fristvagt answers, in the shapes that Teams sends. */
const OWN: readonly (readonly [string, Json])[] = [
  ['a message', aMessage('hvilke aftaler er ikke underskrevet?')],
  ['a message in a channel', aMessage('<at>Fristvagt</at> status', inChannel())],
  ['a press', aPress('fulfil', { item: 'flis-dba', spec: 'x' }, inChannel())],
  ['a press without Action.Execute', aMessage('', { value: { verb: 'fulfil', item: 'flis-dba' } })],
  ['a choice', aPress('choose-municipality', { municipality: '0751' }, inChannel())],
  [
    'a search',
    anInvoke('composeExtension/query', {
      commandId: 'agreements',
      parameters: [{ name: 'q', value: 'flis' }],
      queryOptions: { skip: 0, count: 25 },
    }),
  ],
  [
    'a result that was chosen',
    anInvoke('composeExtension/selectItem', { type: 'agreement', item: 'flis-dba' }),
  ],
  [
    'a link',
    anInvoke('composeExtension/queryLink', { url: 'https://fristvagt.example/tab/agreements/flis-dba' }),
  ],
  ['an installation', anInstallation('add', inChannel())],
  ['a removal', anInstallation('remove', inChannel())],
  ['a member that came', anActivity({ type: 'conversationUpdate', membersAdded: [{ id: '29:x' }] })],
]

/** Returns the activities to attack with: our own, and those recorded from Teams where they are at hand. */
export function attackActivities(): readonly (readonly [string, Json])[] {
  const folder = conformancePath('activities')
  const names = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.json'))
  return [...OWN, ...names.map((name) => [name, recorded(name)] as const)]
}

/** Some were published without their envelope; what they do carry stays as it is. */
const recorded = (name: string): Json => ({
  ...anActivity({ type: name.startsWith('invoke-') ? 'invoke' : 'message' }),
  ...conformanceJson(`activities/${name}`),
})

/** What no field of an activity should be. */
const ABSURD: readonly unknown[] = [
  null,
  -1e308,
  [],
  ['x', null],
  'x'.repeat(50_000),
  '\u0000\ud800<script>',
  {},
  // Throws when it is made a text.
  { toString: 1, valueOf: 1 },
  deep(400),
]

function deep(levels: number): object {
  let value: object = {}
  for (let i = 0; i < levels; i++) value = { x: value }
  return value
}

/** Returns the activity with each of its fields, at any depth, in turn replaced by each absurd value and left out. */
export function* mutantsOf(
  value: unknown,
  whole: (part: unknown) => unknown = (part) => part,
): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    const changed = (to: unknown) => {
      if (!Array.isArray(value)) return whole({ ...value, [key]: to })
      return whole(value.map((old: unknown, i) => (String(i) === key ? to : old)))
    }
    for (const absurd of [...ABSURD, undefined]) yield changed(absurd)
    yield* mutantsOf(part, changed)
  }
}
