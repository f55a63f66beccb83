import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkAddress } from '#app/doctor/check-address.ts'
import { checkClock, webClock } from '#app/doctor/check-clock.ts'
import { checkDatabase } from '#app/doctor/check-database.ts'
import { checkReach } from '#app/doctor/check-reach.ts'
import { checkSignIn } from '#app/doctor/check-sign-in.ts'
import { examine } from '#app/doctor/examine.ts'
import { lockFolder } from '#storage/embedded/folder-lock.ts'
import { stopBoss } from '#storage/queue/start-boss.ts'
import { openPostgres } from '#storage/server/open-postgres.ts'
import { whyNoPostgres } from '#tests/support/postgres.ts'
import { aProductionEnvironment } from '#tests/support/production-environment.ts'
import { runCli } from '#tests/support/run-cli.ts'
import { aMigratedDatabase, anEmptyDatabase } from '#tests/support/shared-postgres.ts'
import { aLog } from '#tests/support/storage-backends.ts'

const well = (check: string) => [{ check, state: 'well', what: expect.any(String) }]

describe('the clock', () => {
  const beside = (seconds: number) =>
    checkClock(
      [{ name: 'Entra', read: async () => 1_000_000_000_000 }],
      () => 1_000_000_000_000 + seconds * 1000,
    )

  it.each([
    [0, 'well', 'goes with that of Entra'],
    [-29, 'well', 'goes with that of Entra'],
    [40, 'warn', 'is 40 seconds ahead of that of Entra'],
    [-600, 'ill', 'is 600 seconds behind that of Entra'],
  ])('that is %i seconds beside another is %s', async (seconds, state, what) => {
    expect(await beside(seconds)).toMatchObject([{ state, what }])
  })
})

describe('signing in', () => {
  const asked = (message: string) =>
    checkSignIn([
      {
        ...{ whose: 'the bot', clientId: 'app-1', tenant: 'tenant-1' },
        get: async () => {
          throw new Error(message)
        },
      },
    ])

  it.each([
    [
      'invalid_client: AADSTS7000222: The provided client secret keys for app are expired',
      /7000222/,
      /new secret/,
    ],
    [
      'AADSTS700016: Application was not found in the directory Odder',
      /700016/,
      /adminconsent\?client_id=app-1/,
    ],
    ['AADSTS90002: Tenant not found', /90002/, /BOT_TENANT_ID/],
    ['AADSTS50999: something new', /50999/, /error\?code=50999/],
    ['network_error: getaddrinfo ENOTFOUND', /ENOTFOUND/, /port 443/],
  ])('that fails with %s has its cure', async (message, what, cure) => {
    const [found] = await asked(message)
    expect(found).toMatchObject({
      state: 'ill',
      what: expect.stringMatching(what),
      cure: expect.stringMatching(cure),
    })
    expect(found?.what).not.toContain('Odder')
  })

  it('that works is well', async () => {
    const get = async () => 'a token'
    expect(await checkSignIn([{ whose: 'the tab', clientId: 'a', tenant: 't', get }])).toEqual(
      well('sign-in'),
    )
  })
})

describe('the address', () => {
  let server: Server
  let origin: string
  let status = 200
  beforeAll(async () => {
    server = createServer((_request, response) => response.writeHead(status).end())
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  it('is well where a server is ready, and ill where it is not', async () => {
    expect(await checkAddress(origin)).toEqual(well('address'))
    status = 503
    expect(await checkAddress(origin)).toMatchObject([{ state: 'ill', what: `${origin}/readyz answers 503` }])
  })

  it('tells the time of a server', async () => {
    expect(await checkClock([webClock(origin)], Date.now)).toEqual(well('clock'))
  })

  it('where nobody answers is a warning: a machine may be kept from its own address', async () => {
    const [found] = await checkAddress('http://127.0.0.1:9')
    expect(found).toMatchObject({ state: 'warn', cure: expect.stringContaining('firewall') })
  })
})

describe('a folder', () => {
  const place = mkdtempSync(join(tmpdir(), 'fristvagt-doctor-'))
  const path = join(place, 'data')
  afterAll(() => rmSync(place, { recursive: true, force: true }))
  const look = () => checkDatabase({ kind: 'folder', path })

  it('is looked at without being opened: it may be in use, and others may not read it', async () => {
    expect(await look()).toMatchObject([{ state: 'warn', cure: expect.stringContaining('serve') }])
    mkdirSync(join(path, 'database'), { recursive: true })
    chmodSync(path, 0o755)
    expect(await look()).toMatchObject([{ state: 'ill', cure: `take their rights away: chmod 700 ${path}` }])
    chmodSync(path, 0o700)
    expect(await look()).toMatchObject([{ state: 'well', what: expect.stringMatching(/, not in use$/) }])
    const unlock = lockFolder(path)
    expect(await look()).toMatchObject([{ state: 'well', what: expect.stringMatching(/running Fristvagt$/) }])
    unlock()
  })
})

describe.skipIf(whyNoPostgres)(`a PostgreSQL ${whyNoPostgres ?? ''}`, () => {
  it('without tables is a warning, up to date well, of a newer version a warning, and ill where it may not work', async () => {
    const empty = await anEmptyDatabase(aLog())
    const look = (url: string) => checkDatabase({ kind: 'postgres', url })
    expect(await look(empty)).toMatchObject([{ state: 'warn', cure: expect.stringContaining('migrate') }])
    const url = await aMigratedDatabase(aLog())
    expect(await look(url)).toEqual(well('database'))
    const { db, boss, close } = await openPostgres(url, aLog())
    await boss.send('deliver', {}, { startAfter: new Date(Date.now() - 3_600_000) })
    expect(await look(url)).toMatchObject([
      { state: 'ill', what: expect.stringMatching(/wait, the longest/) },
    ])
    const make = (name: string) =>
      sql`insert into kysely_migration (name, timestamp) values (${name}, 'now')`.execute(db)
    await make('998-future')
    const beside = { state: 'warn', what: expect.stringContaining('998-future') }
    expect(await look(url)).toMatchObject([beside, { state: 'ill' }])
    await make('999-end-needs-998')
    const without = { state: 'ill', what: expect.stringContaining('999-end-needs-998') }
    expect(await look(url)).toMatchObject([without, { state: 'ill' }])
    await stopBoss(boss)
    await close()
  })
})

describe('the doctor', () => {
  it('counts the municipalities where a deadline reaches nobody', async () => {
    expect(await checkReach(['0751'], async () => 0)).toEqual(well('reach'))
    const found = await checkReach(['0751', '0101'], async (code) => (code === '0101' ? 3 : 0))
    expect(found).toMatchObject([
      { state: 'warn', what: expect.stringMatching(/^in 1 of 2/), cure: expect.stringContaining('0101') },
    ])
  })

  it('goes on where a check fails, and says what it was', async () => {
    const found = await examine([
      ['clock', async () => Promise.reject(new Error('no answer', { cause: new Error('ECONNREFUSED') }))],
      ['reach', () => checkReach([], async () => 0)],
    ])
    expect(found).toMatchObject([
      { check: 'clock', state: 'ill', what: 'could not be looked at: no answer (ECONNREFUSED)' },
      { check: 'reach', state: 'well' },
    ])
  })

  it('at the command line tells of every wrong key, as data, with exit code 1', async () => {
    const { PUBLIC_URL: _, ...rest } = aProductionEnvironment({
      EDITORS: 'nobody',
      DATABASE_URL: 'mysql://x',
    })
    const keysTold = async (...where: string[]) => {
      const { code, stdout } = await runCli(['doctor', '--json', ...where], rest)
      expect(code).toBe(1)
      const found: { check: string; what: string }[] = JSON.parse(stdout)
      expect(found.flatMap(({ what }) => /^[A-Z_]+(?=: )/.exec(what) ?? [])).toEqual([
        ...['PUBLIC_URL', 'DATABASE_URL', 'EDITORS'],
      ])
      return found.map(({ check }) => check).filter((check) => check !== 'configuration')
    }
    expect(await keysTold('--data', join(tmpdir(), 'nothing-there'))).toEqual(['database', 'clock'])
    expect(await keysTold()).toEqual(['clock'])
  })
})
