import { describe, expect, it } from 'vitest'
import { sayTrouble } from '#pane/data/say-trouble.ts'
import { OutlookError, SignInError } from '#pane/office/outlook.ts'
import { da } from '#pane/texts/da.ts'
import { en } from '#pane/texts/en.ts'
import { ApiProblem, problemOf } from '#tab/data/api-problem.ts'

const why = { da: 'Mailen er dybere end nogen mail.', en: 'The mail is deeper than any.' }

describe('what is said when something goes wrong', () => {
  it.each([
    [new OutlookError('no'), 'Outlook svarede ikke.'],
    [new SignInError('cancelled', 'closed'), 'Vinduet blev lukket'],
    [new ApiProblem('offline', 0), 'Du er offline.'],
    [new ApiProblem('timeout', 0), 'inden for et minut'],
    [new ApiProblem('too-many-requests', 429, '', {}, 1), 'Prøv igen om 1 sekund.'],
    [new ApiProblem('too-many-requests', 429, '', {}, 300), 'Prøv igen om 5 minutter.'],
    [new ApiProblem('too-many-requests', 429), 'Vent et øjeblik'],
    [new ApiProblem('busy', 503, '', {}, 5), 'læser mange mails'],
    [new ApiProblem('unreadable-file', 422, '', { why }), why.da],
    [new ApiProblem('too-large', 413), 'for stor'],
    [new ApiProblem('without-day', 409), 'ingen dag i kataloget'],
    [new ApiProblem('anything-new', 500), 'Noget gik galt hos Fristvagt.'],
    [new TypeError('a fault of ours'), 'Noget gik galt hos Fristvagt.'],
  ])('tells %s in words with what to do', (error, words) => {
    expect(sayTrouble(error, da)).toContain(words)
    expect(sayTrouble(error, en)).not.toBe(sayTrouble(error, da))
  })

  it('hears from the answer after how long it may be tried again', async () => {
    const body = JSON.stringify({ code: 'too-many-requests' })
    const answer = new Response(body, { status: 429, headers: { 'retry-after': '12' } })
    expect(sayTrouble(await problemOf(answer), en)).toContain('12 seconds')
  })
})
