import { describe, expect, it } from 'vitest'
import { classifyFault } from '#bot/framework/classify-fault.ts'

const answered = (statusCode: number, code?: string, headers: Readonly<Record<string, string>> = {}) => ({
  statusCode,
  ...(code === undefined ? {} : { body: { error: { code } } }),
  response: { headers: { get: (name: string) => headers[name] } },
})
const asking = (retryAfter: string, date?: string) =>
  answered(429, undefined, { 'retry-after': retryAfter, ...(date === undefined ? {} : { date }) })

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
    [403, 'ForbiddenOperationException', 'blocked'],
    [403, 'NotEnoughPermissions', 'blocked'],
    [403, undefined, 'blocked'],
    [410, undefined, 'gone'],
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

  it.each([
    [404, 'ActivityNotFoundInConversation', 'missing'],
    [404, undefined, 'missing'],
    [404, 'ConversationNotFound', 'gone'],
    [403, 'BotNotInConversationRoster', 'gone'],
    [403, 'MessageWritesBlocked', 'blocked'],
  ] as const)('to change a message, answered %i with %s, is %s', (status, code, fault) => {
    expect(classifyFault(answered(status, code), 'update').fault).toBe(fault)
  })

  it.each([
    [403, 'BotNotInConversationRoster', 'removed'],
    [404, 'ConversationNotFound', 'not-found'],
    [404, undefined, 'not-found'],
    [403, 'ConversationBlockedByUser', 'blocked-by-user'],
    [403, 'BotDisabledByAdmin', 'disabled-by-admin'],
    [403, 'MessageWritesBlocked', 'writes-blocked'],
    [403, 'ForbiddenOperationException', 'not-installed'],
    [403, 'NotEnoughPermissions', 'not-allowed'],
    [403, undefined, 'not-allowed'],
  ] as const)('answered %i with %s says that Fristvagt is shut out: %s', (status, code, why) => {
    expect(classifyFault(answered(status, code)).why).toBe(why)
  })

  it.each([
    { body: { code: 'BotDisabledByAdmin' } },
    { body: { error: { innerHttpError: { body: { code: 'BotDisabledByAdmin' } } } } },
    { response: { bodyAsText: '{"errorCode":1,"error":{"code":"BotDisabledByAdmin"}}' } },
  ])('is understood wherever the body has its code: %o', (failure) => {
    expect(classifyFault({ statusCode: 403, ...failure }).why).toBe('disabled-by-admin')
  })

  it.each([
    { response: { bodyAsText: '{"error":{"code":"Forbidden","subCode":209}}' } },
    { response: { bodyAsText: '{"subCode":"209"}' } },
  ])('with sub-code 209 says that nobody may write there: %o', (failure) => {
    expect(classifyFault({ statusCode: 403, ...failure }).why).toBe('writes-blocked')
  })

  it('with a page of a proxy for a body goes by the status', () => {
    expect(classifyFault({ statusCode: 502, response: { bodyAsText: '<html>Bad Gateway' } }).fault).toBe(
      'retry',
    )
  })

  it.each([
    [500, true],
    [502, true],
    [504, true],
    [503, false],
    [429, false],
    [412, false],
    [403, false],
  ])('answered %i may have been delivered all the same: %s', (status, unsure) => {
    expect(classifyFault(answered(status)).unsure).toBe(unsure)
  })

  it('tells how many seconds Teams asked to wait, and nothing where it did not', () => {
    expect(classifyFault(asking('17')).retryAfterSeconds).toBe(17)
    expect(classifyFault(asking('0')).retryAfterSeconds).toBe(0)
    expect(classifyFault(asking('1.2')).retryAfterSeconds).toBe(2)
    expect(classifyFault(answered(429)).retryAfterSeconds).toBeUndefined()
    for (const odd of ['soon', '-5', '', 'Monday', '2025-12-01T07:00:00Z'])
      expect(classifyFault(asking(odd)).retryAfterSeconds).toBeUndefined()
    expect(classifyFault(asking('9999999')).retryAfterSeconds).toBe(86_400)
  })

  it('tells how long it is until the moment that Teams named, by the clock of the answer or else by ours', () => {
    const until = 'Mon, 01 Dec 2025 07:00:40 GMT'
    expect(classifyFault(asking(until, 'Mon, 01 Dec 2025 07:00:10 GMT')).retryAfterSeconds).toBe(30)
    expect(classifyFault(asking(until, 'Mon, 01 Dec 2025 08:00:00 GMT')).retryAfterSeconds).toBe(0)
    const ours = () => Date.parse('2025-12-01T07:00:35.500Z')
    expect(classifyFault(asking(until), 'send', ours).retryAfterSeconds).toBe(5)
  })

  it('keeps the cause for the log', () => {
    const error = answered(403, 'BotDisabledByAdmin')
    const fault = classifyFault(error)
    expect(fault.cause).toBe(error)
    expect(fault.message).toBe('the connector answered 403 (BotDisabledByAdmin)')
  })
})
