import { describe, expect, it } from 'vitest'
import { environmentSchema } from '#app/configuration.ts'
import { keyedLimit } from '#app/limits/keyed-limit.ts'
import { peopleLimits } from '#app/limits/people-limits.ts'

const usual = (key: 'LIMIT_PERSON' | 'LIMIT_TENANT' | 'LIMIT_ADDRESS') =>
  environmentSchema.shape[key].parse(undefined)

const EMPLOYEES = 3_000
/** The page and the files that it opens with: nothing is cached on the first morning. */
const FILES = 16
/** Who one is, the municipalities, and a list. */
const QUESTIONS_AT_FIRST = 3
/** An open tab looks again at who one is and at its list. */
const QUESTIONS_EVERY_TEN_SECONDS = 2
const TOWN_HALL = '192.0.2.1'

describe('Monday at eight, with what is allowed unless set otherwise', () => {
  it('3,000 people behind one address open the tab within a minute, and leave it open', () => {
    let now = 0
    const address = keyedLimit(usual('LIMIT_ADDRESS'), () => now)
    const limits = { person: usual('LIMIT_PERSON'), tenant: usual('LIMIT_TENANT') }
    const people = peopleLimits(limits, () => now)
    let refused = 0
    const asks = (id: number, times: number) => {
      for (let i = 0; i < times; i++) if (people.count({ tenant: 'aarhus', id: `${id}` })) refused++
    }
    for (let second = 0; second < 180; second++) {
      now = second * 1000
      const open = Math.min(EMPLOYEES, (second + 1) * (EMPLOYEES / 60))
      for (let id = Math.min(EMPLOYEES, second * (EMPLOYEES / 60)); id < open; id++) {
        for (let i = 0; i < FILES; i++) if (address.take(TOWN_HALL)) refused++
        asks(id, QUESTIONS_AT_FIRST)
      }
      for (let id = second % 10; id < open; id += 10) asks(id, QUESTIONS_EVERY_TEN_SECONDS)
    }
    expect(refused).toBe(0)
  })

  it('one person with the tab open in Teams, Outlook and on the phone is not refused', () => {
    let now = 0
    const { count } = peopleLimits({ person: usual('LIMIT_PERSON'), tenant: 60_000 }, () => now)
    const mette = { tenant: 'aarhus', id: 'mette' }
    const refused = Array.from({ length: 180 }, (_, second) => {
      now = second * 1000
      const asked = second % 10 === 0 ? 3 * QUESTIONS_EVERY_TEN_SECONDS : 0
      return Array.from({ length: asked }, () => count(mette)).some((over) => over !== undefined)
    })
    expect(refused).not.toContain(true)
  })
})
