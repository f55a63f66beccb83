import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { AskedBefore } from '#domain/question.ts'
import { tidy } from '#storage/housekeeping.ts'
import { questionsWritten } from '#storage/stores/recent-questions.ts'
import { aPerson } from '#tests/support/factories.ts'
import { BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { aConversation } from '#tests/support/storage-factories.ts'

const QUESTION: AskedBefore = {
  intent: 'list_agreements',
  filters: { status: 'unsigned', solution: ['sapa'] },
  except: { municipality: ['0751'] },
  topic: ['bilag'],
  items: ['sapa-dba-a', 'sapa-dba-bcd'],
}

describe.each(BACKENDS)('what somebody asked last, on $name', (backend) => {
  const on = useStore(backend)
  const chat = () => aConversation({ id: `19:${crypto.randomUUID()}` })
  const age = (id: string, minutes: number) =>
    sql`update recent_question set asked_on = now() - make_interval(mins => ${minutes}) where person = ${id}`.execute(
      on.database.db,
    )

  it('is theirs, in that conversation: the newest', async () => {
    const { recentQuestions } = on.store.system
    const [here, elsewhere] = [chat(), chat()]
    const [mette, lisa] = [aPerson({ id: crypto.randomUUID() }), aPerson({ id: crypto.randomUUID() })]
    expect(await recentQuestions.of(here, mette)).toBeUndefined()
    await recentQuestions.keep(here, mette, { ...QUESTION, intent: 'list_tasks' })
    await recentQuestions.keep(here, mette, QUESTION)
    expect(await recentQuestions.of(here, mette)).toEqual(QUESTION)
    expect(await recentQuestions.of(here, lisa)).toBeUndefined()
    expect(await recentQuestions.of(elsewhere, mette)).toBeUndefined()
  })

  it('is leaned on for a quarter of an hour, and then deleted', async () => {
    const { recentQuestions } = on.store.system
    const [here, person] = [chat(), aPerson({ id: crypto.randomUUID() })]
    await recentQuestions.keep(here, person, QUESTION)
    await age(person.id, 14)
    await tidy(on.database.db)
    expect(await recentQuestions.of(here, person)).toEqual(QUESTION)
    await age(person.id, 16)
    expect(await recentQuestions.of(here, person)).toBeUndefined()
    await tidy(on.database.db)
    const { rows } = await sql`select 1 from recent_question where person = ${person.id}`.execute(
      on.database.db,
    )
    expect(rows).toEqual([])
  })
})

describe('the same question', () => {
  it('is written once in ten seconds, and another at once', () => {
    let now = 0
    const written = questionsWritten(() => now)
    written.note('mette', 'a')
    expect(written.saysNothingNew('mette', 'a')).toBe(true)
    expect(written.saysNothingNew('mette', 'b')).toBe(false)
    expect(written.saysNothingNew('lisa', 'a')).toBe(false)
    now = 10_001
    expect(written.saysNothingNew('mette', 'a')).toBe(false)
  })
})
