import { describe, expect, it, vi } from 'vitest'
import { officeToken } from '#pane/office/office-token.ts'
import { SignInError } from '#pane/office/outlook.ts'
import { fakeOffice } from '#tests/support/fake-office.ts'

const tokenBy = (getAccessToken: unknown) => officeToken(fakeOffice({ auth: { getAccessToken } }).office)
const LOUD = { allowSignInPrompt: true, allowConsentPrompt: true }
const QUIET = { allowSignInPrompt: false, allowConsentPrompt: false }

describe("Outlook's single sign-on", () => {
  it('is asked once, and once more to renew', async () => {
    const asked = vi.fn(async () => `token ${asked.mock.calls.length}`)
    const token = tokenBy(asked)
    expect(await Promise.all([token(), token()])).toEqual(['token 1', 'token 1'])
    expect(await token({ renew: true })).toBe('token 2')
    expect(await token()).toBe('token 2')
  })
  it('shows a dialog to who has pressed something, and to nobody else', async () => {
    const asked = vi.fn(async () => 'token')
    await tokenBy(asked)({ quiet: true })
    await tokenBy(asked)()
    await tokenBy(asked)({ claims: '{"access_token":{}}' })
    expect(asked.mock.calls).toEqual([[QUIET], [LOUD], [{ ...LOUD, authChallenge: '{"access_token":{}}' }]])
  })
  it('asks with a dialog when one is signing in while it was asked without', async () => {
    const asked = vi.fn(async (options: typeof LOUD) => {
      if (!options.allowSignInPrompt) throw { code: 13001, message: 'nobody is signed in' }
      return 'token'
    })
    const token = tokenBy(asked)
    const [quiet, loud] = await Promise.allSettled([token({ quiet: true }), token()])
    expect(quiet).toMatchObject({ status: 'rejected', reason: { code: 'consent' } })
    expect(loud).toEqual({ status: 'fulfilled', value: 'token' })
  })
  it.each([
    [13000, 'cannot'],
    [13001, 'failed'],
    [13002, 'cancelled'],
    [13003, 'cannot'],
    [13004, 'failed'],
    [13005, 'consent'],
    [13006, 'failed'],
    [13007, 'failed'],
    [13008, 'failed'],
    [13010, 'failed'],
    [13012, 'cannot'],
    [13013, 'failed'],
    [50001, 'failed'],
  ])('failing with %i is: %s', async (code, meant) => {
    const failed = tokenBy(() => Promise.reject({ code, message: 'because' }))()
    await expect(failed).rejects.toMatchObject({
      name: 'SignInError',
      code: meant,
      message: `${code} because`,
    })
  })
  it('is tried anew after it has failed', async () => {
    const asked = vi.fn().mockRejectedValueOnce({ code: 13002 }).mockResolvedValueOnce('token')
    const token = tokenBy(asked)
    await expect(token()).rejects.toThrow(SignInError)
    expect(await token()).toBe('token')
  })
  it('cannot be had from an Outlook without it', async () => {
    await expect(officeToken(fakeOffice().office)()).rejects.toMatchObject({ code: 'cannot' })
  })
  it('has failed when there is no answer in three minutes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const failed = expect(tokenBy(() => new Promise(() => {}))()).rejects.toMatchObject({ code: 'failed' })
    await vi.runAllTimersAsync()
    vi.useRealTimers()
    await failed
  })
})
