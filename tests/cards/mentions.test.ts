import { expect, it } from 'vitest'
import { mentionEntities, mentionLine, mentionsOf } from '#cards/mentions.ts'
import type { Handling } from '#domain/handling.ts'
import { aarhusContext, handledContext } from '#tests/support/gallery-world.ts'

const ID = 'b2d5f3a1-2c7e-4f68-8b41-6d3a8e9fac02'
const items = Array.from({ length: 12 }, (_, i) => `item-${i}`)

function responsible(name: (i: number) => string, id: (i: number) => string) {
  const { undoables: _, ...context } = handledContext()
  const handlings = items.map((item, i): [string, Handling] => {
    const to = { tenant: 't', id: id(i), name: name(i) }
    return [item, { item, assignment: { to, by: to, at: undoAt } }]
  })
  return { ...context, handlings: new Map(handlings), undoables: new Map() }
}
const [undoable] = handledContext().undoables.values()
const undoAt = undoable!.at

const numbered = (i: number) => `${ID.slice(0, -2)}${String(i).padStart(2, '0')}`

it('mentions each person once', () => {
  const context = responsible(
    () => 'Jens Toft',
    () => ID,
  )
  expect(mentionsOf(items, context)).toEqual([{ id: ID, name: 'Jens Toft' }])
  expect(mentionsOf(items, { ...context, unmentioned: true })).toEqual([])
})

it('mentions ten people at most', () => {
  expect(
    mentionsOf(
      items,
      responsible((i) => `Navn nr ${'x'.repeat(i)}`, numbered),
    ),
  ).toHaveLength(10)
})

it('mentions nobody whom Entra does not know', () => {
  const context = responsible(
    () => 'Jens Toft',
    () => '29:jens',
  )
  expect(mentionsOf(items, context)).toEqual([])
})

it.each([
  ['[klik](https://evil.example)', 'klik https evil example'],
  ['**Jens**\n# <at>Toft</at>', 'Jens at Toft at'],
  ['\u202e<b>Toft</b>', 'b Toft b'],
  ['Anne-Marie O’Neil', 'Anne-Marie O’Neil'],
])('lets nothing of %j become markup', (name, plain) => {
  const mentions = mentionsOf(
    items.slice(0, 1),
    responsible(
      () => name,
      () => ID,
    ),
  )
  expect(mentions).toEqual([{ id: ID, name: plain }])
  expect(mentionLine(mentions, 'da')).toMatchObject([{ text: `Ansvarlige: <at>${plain}</at>` }])
  expect(mentionEntities(mentions)).toEqual([
    { type: 'mention', text: `<at>${plain}</at>`, mentioned: { id: ID, name: plain } },
  ])
})

it('says nothing where nobody is responsible', () => {
  expect(mentionLine(mentionsOf(items, aarhusContext()), 'da')).toEqual([])
})
