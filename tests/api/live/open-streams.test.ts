import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { expect, it } from 'vitest'
import { openStreams } from '#api/live/open-streams.ts'
import { OverLimitError } from '#api/problem.ts'

const METTE = { tenant: 'aarhus', id: 'mette' }
const HOUR_MS = 3_600_000

/** An answer that is written to; `stuck` where nobody reads it. */
class Answer extends EventEmitter {
  written: string[] = []
  destroyed = false
  writableEnded = false
  writableLength = 0
  readonly stuck: boolean
  constructor(stuck = false) {
    super()
    this.stuck = stuck
  }
  write(text: string) {
    this.written.push(text)
    if (this.stuck) this.writableLength += text.length
  }
  end() {
    this.writableEnded = true
    this.emit('close')
  }
  destroy() {
    this.destroyed = true
    this.emit('close')
  }
}
const asResponse = (answer: Answer) => answer as unknown as ServerResponse

it('writes to streams on which nothing happens, in turns, and to none that has ended', async () => {
  const streams = openStreams({ ofPerson: 8, ofAll: 8, beatMs: 20 })
  const answers = [new Answer(), new Answer()]
  for (const answer of answers) streams.open(METTE, asResponse(answer), HOUR_MS, () => undefined)
  await expect.poll(() => answers.map(({ written }) => written[0])).toEqual([':\n\n', ':\n\n'])
  streams.endAll()
  expect(streams.size()).toBe(0)
})

it('lets go of who no longer takes what is written', () => {
  const streams = openStreams()
  let ended = 0
  const answer = new Answer(true)
  const tell = streams.open(METTE, asResponse(answer), HOUR_MS, () => void ended++)
  for (let i = 0; i < 10; i++) tell('x'.repeat(4_000))
  expect(answer.destroyed).toBe(true)
  expect(ended).toBe(1)
  expect(streams.size()).toBe(0)
})

it('has room for so many of a person, and so many of all', () => {
  const streams = openStreams({ ofPerson: 2, ofAll: 3, beatMs: HOUR_MS })
  const open = (id: string) => {
    streams.demandRoom({ ...METTE, id })
    const answer = new Answer()
    streams.open({ ...METTE, id }, asResponse(answer), HOUR_MS, () => undefined)
    return answer
  }
  const [first] = [open('mette'), open('mette')]
  expect(() => open('mette')).toThrow(OverLimitError)
  open('anders')
  expect(() => open('birgit')).toThrow(OverLimitError)
  first?.end()
  open('mette')
  streams.endAll()
})
