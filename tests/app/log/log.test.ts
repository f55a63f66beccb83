import { ServerError } from '@azure/msal-node'
import { GraphError } from '@microsoft/microsoft-graph-client'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { wordsOf } from '#app/commands/exit-code.ts'
import { createLog } from '#app/log.ts'
import { frameworkAuthentication } from '#bot/framework/authentication.ts'
import { connectors } from '#bot/framework/connectors.ts'
import { connectorMessenger } from '#bot/framework/messenger.ts'
import { graphMailbox } from '#calendar/graph-mailbox.ts'
import { toLoopback } from '#calendar/loopback.ts'
import { onBehalfOf } from '#calendar/on-behalf-of.ts'
import { CLIENT, KAREN, type Microsoft, startMicrosoft } from '#tests/support/microsoft-stand-ins.ts'
import { json, startConnector } from '#tests/support/stand-in-connector.ts'
import { aConversation } from '#tests/support/storage-factories.ts'

const SECRET = 'a-secret-that-the-process-knows'
const MESSAGE = 'Kan Sofie få fri på fredag?'
let lines: string
let microsoft: Microsoft
beforeAll(async () => {
  microsoft = await startMicrosoft()
})
afterAll(() => microsoft.close())
beforeEach(() => {
  lines = ''
})
const log = createLog('debug', () => [SECRET], {
  write: (line) => {
    lines += line
  },
})
const logged = (error: unknown) => {
  log.error({ err: error }, 'it failed')
  log.error(error)
  return lines + wordsOf(error)
}
async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => Promise.reject(new Error('it did not fail')),
    (error: unknown) => error,
  )
}

describe('the log', () => {
  it('keeps what tells which error it was', () => {
    const cause = Object.assign(new Error('the database hung up'), { code: 'ECONNRESET' })
    logged(new TypeError('it could not be saved', { cause }))
    const [first = '{}'] = lines.split('\n')
    expect(JSON.parse(first)).toMatchObject({
      level: 50,
      msg: 'it failed',
      err: {
        type: 'TypeError',
        message: 'it could not be saved',
        stack: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
        cause: { type: 'Error', message: 'the database hung up', code: 'ECONNRESET' },
      },
    })
  })

  it.each([
    ['a secret of ours', `the answer held ${SECRET}`, SECRET],
    ['a token', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl', 'eyJ'],
    ['a token that is cut off', 'Bearer eyJhbGciOiJSUzI1NiJ9.eyJzd', 'eyJ'],
    ['a token of another make', 'authorization: Bearer 0.AXoA-abc_def', 'AXoA'],
    ['a form', 'client_secret=hunter2-hunter2&grant_type=x', 'hunter2'],
    ['the password of a database', 'postgres://fristvagt:hunter2@db.example/f', 'hunter2'],
    ['a private key', '-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----', 'MIIEvQ'],
    ['an e-mail address', 'sent to sofie.lund+x@kommune.example.dk', 'sofie'],
    ['a CPR number', 'om 010203-4567', '4567'],
    ['a CPR number in one', 'om 0102034567.', '0102034567'],
  ])('leaves out %s, wherever it is written', (_what, text, never) => {
    log.info(text)
    log.warn({ note: text, deep: { list: [text] } }, 'a note')
    log.child({ note: text }).error(new Error(text))
    expect(lines.split('\n')).toHaveLength(4)
    expect(lines).not.toContain(never)
  })

  it.each(['text', 'value', 'name', 'email', 'upn', 'from', 'recipient', 'body', 'headers', 'authorization'])(
    'leaves out the field %s, at any depth',
    (field) => {
      log.info(
        { [field]: MESSAGE, activity: { [field]: { of: MESSAGE } }, list: [{ [field]: MESSAGE }] },
        'x',
      )
      expect(lines).not.toContain('Sofie')
    },
  )

  it('keeps ids, codes and times', () => {
    const kept = {
      tenant: KAREN.tenant,
      event: 'sapa-dialogmoede-2026-01-08',
      status: 503,
      host: '10.0.0.4:443',
    }
    log.info(kept, 'a note')
    expect(JSON.parse(lines)).toMatchObject({ ...kept, time: expect.any(Number) })
  })
})

describe('a real error of', () => {
  it('MSAL is logged without the words of Entra', async () => {
    const authority = 'https://login.microsoftonline.com'
    const assertion = await microsoft.tokenFor()
    const tokenOf = onBehalfOf({
      authority,
      clientId: CLIENT,
      credential: () => ({ kind: 'secret', secret: SECRET }),
      timeoutMs: 60_000,
      address: toLoopback(authority, microsoft.authority),
    })
    const text = logged(await failureOf(tokenOf(KAREN, assertion)))
    expect(text).toContain('AADSTS7000215')
    for (const never of [SECRET, assertion, 'eyJ', 'Trace ID']) expect(text).not.toContain(never)
    lines = ''
    const named = logged(new ServerError('invalid_grant', 'an id', 'AADSTS50034: no Karen Holm'))
    expect(named).toContain('invalid_grant')
    expect(named).not.toContain('Karen')
  })

  it('the Graph client is logged without token, body and words', async () => {
    const graph = await startConnector((_request, response) =>
      json(response, 403, { error: { code: 'ErrorAccessDenied', message: `Karen Holm: ${MESSAGE}` } }),
    )
    const token = await microsoft.tokenFor()
    const mailbox = graphMailbox(
      { graphUrl: graph.serviceUrl.slice(0, -1), timeoutMs: 60_000, patienceSeconds: 1 },
      token,
    )
    const error = await failureOf(mailbox.get('entry'))
    expect(error).toBeInstanceOf(GraphError)
    const text = logged(error)
    expect(text).toContain('ErrorAccessDenied')
    for (const never of ['Karen', 'Sofie', 'eyJ']) expect(text).not.toContain(never)
    await graph.close()
  })

  it('botbuilder is logged without the request, its card and its token', async () => {
    const connector = await startConnector((_request, response) =>
      json(response, 400, { error: { code: 'BadSyntax', message: `cannot read: ${MESSAGE}` } }),
    )
    const framework = { identity: undefined, serviceHosts: ['127.0.0.1'] }
    const messenger = connectorMessenger(connectors(frameworkAuthentication(framework), framework))
    const card = { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: MESSAGE }] }
    const to = aConversation({ serviceUrl: connector.serviceUrl })
    const text = logged(await failureOf(messenger.send(to, card, MESSAGE)))
    expect(text).toContain('BadSyntax')
    for (const never of ['Sofie', 'TextBlock', 'user-agent']) expect(text).not.toContain(never)
    await connector.close()
  })

  it('PostgreSQL is logged without the values of the row', () => {
    const error = Object.assign(new Error(`invalid input syntax for type uuid: "${MESSAGE}"`), {
      severity: 'ERROR',
      code: '22P02',
      table: 'standing',
      detail: `Failing row contains (0751, ${MESSAGE})`,
      where: `unnamed portal parameter $1 = '${MESSAGE}'`,
    })
    const text = logged(error)
    expect(text).toContain('22P02')
    expect(text).toContain('standing')
    expect(text).not.toContain('Sofie')
  })

  it('JSON.parse is logged without what was parsed', () => {
    let thrown: unknown
    try {
      JSON.parse(`{"text": ${MESSAGE}}`)
    } catch (error) {
      thrown = error
    }
    expect(logged(thrown)).not.toContain('Sofie')
  })
})
