import { describe, expect, it } from 'vitest'
import { classifyFault } from '#bot/framework/classify-fault.ts'

const answered = (statusCode: number, code?: string, retryAfter?: string) => ({
  statusCode,
  ...(code === undefined ? {} : { body: { error: { code } } }),
  response: { headers: { get: (name: string) => (name === 'retry-after' ? retryAfter : undefined) } },
})

describe('a failed call to the connector', () => {
  it.each([
    [412, undefined, 'retry'],
    [429, undefined, 'retry'],
    [502, undefined, 'retry'],
    [503, undefined, 'retry'],
    [504, undefined, 'retry'],
    [500, undefined, 'ambiguous'],
    [501, undefined, 'ambiguous'],
    [404, undefined, 'gone'],
    [404, 'ConversationNotFound', 'gone'],
    [404, 'ActivityNotFoundInConversation', 'gone'],
    [403, 'BotNotInConversationRoster', 'gone'],
    [403, 'ConversationBlockedByUser', 'blocked'],
    [403, 'BotDisabledByAdmin', 'blocked'],
    [403, 'MessageWritesBlocked', 'blocked'],
    [403, undefined, 'blocked'],
    [400, 'BadSyntax', 'permanent'],
    [401, undefined, 'retry'],
    [413, 'MessageSizeTooBig', 'permanent'],
  ] as const)('answered %i with %s is %s', (status, code, fault) => {
    expect(classifyFault(answered(status, code)).fault).toBe(fault)
  })

  it.each([
    ['ECONNREFUSED', 'retry'],
    ['ENOTFOUND', 'retry'],
    ['EAI_AGAIN', 'retry'],
    ['ECONNRESET', 'ambiguous'],
    ['ETIMEDOUT', 'ambiguous'],
    ['REQUEST_SEND_ERROR', 'ambiguous'],
  ])('that got no answer because of %s is %s', (code, fault) => {
    expect(classifyFault(Object.assign(new Error('socket'), { code })).fault).toBe(fault)
  })

  it('that came to nothing because the bot got no token is to be tried again: nothing was sent', () => {
    const noToken = Object.assign(new Error('Entra is away'), { errorCode: 'endpoints_resolution_error' })
    expect(classifyFault(noToken).fault).toBe('retry')
  })

  it.each([undefined, null, 'text', new Error('odd')])('of an unknown shape (%s) is ambiguous', (error) => {
    expect(classifyFault(error).fault).toBe('ambiguous')
  })

  it('tells how long Teams asked to wait, and nothing where it did not', () => {
    expect(classifyFault(answered(429, undefined, '17')).retryAfterSeconds).toBe(17)
    expect(classifyFault(answered(429)).retryAfterSeconds).toBeUndefined()
    expect(classifyFault(answered(429, undefined, 'soon')).retryAfterSeconds).toBeUndefined()
  })

  it('keeps the cause for the log', () => {
    const error = answered(403, 'BotDisabledByAdmin')
    const fault = classifyFault(error)
    expect(fault.cause).toBe(error)
    expect(fault.message).toBe('the connector answered 403 (BotDisabledByAdmin)')
  })
})
