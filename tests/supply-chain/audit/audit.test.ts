import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { AUDIT_EXCEPTIONS, type AuditException } from '#tests/supply-chain/audit/exceptions.ts'
import { inWords, judgeAudit } from '#tests/supply-chain/audit/judge-audit.ts'
import { runAudit } from '#tests/supply-chain/audit/run-audit.ts'
import { type StandInRegistry, standInRegistry } from '#tests/supply-chain/audit/stand-in-registry.ts'
import { shippedPackages } from '#tests/supply-chain/lock-file.ts'

const url = 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc'
const advisory = {
  id: 1,
  url,
  title: 'Reads beyond its buffer',
  vulnerable_versions: '<99',
  cwe: ['CWE-125'],
}
const cvss = { score: 8.1, vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:N' }

describe('the advisories of what is shipped', () => {
  it('are none of severity high or critical', async (test) => {
    const verdict = await runAudit()
    if (verdict.kind === 'unanswered') {
      process.stderr.write(`skipped: npm audit had no answer: ${verdict.why}\n`)
      return test.skip(verdict.why)
    }
    expect(verdict.findings.map(inWords)).toEqual([])
  })

  it('are excepted only with a reason and a last day', () => {
    const incomplete = AUDIT_EXCEPTIONS.filter(
      (one) => one.why === '' || !/^\d{4}-\d\d-\d\d$/.test(one.until),
    )
    expect(incomplete).toEqual([])
  })
})

describe('asking a registry over the network', () => {
  const cache = mkdtempSync(join(tmpdir(), 'fristvagt-audit-'))
  let registry: StandInRegistry | undefined
  const ask = (origin: string) =>
    runAudit('--registry', origin, '--cache', cache, '--fetch-retries', '0', '--offline', 'false')

  afterEach(async () => {
    await registry?.close()
    registry = undefined
    rmSync(cache, { recursive: true, force: true })
  })

  it('asks of every package that is shipped, and finds a grave advisory', async () => {
    registry = await standInRegistry({ zod: [{ ...advisory, severity: 'high', cvss }] })
    const verdict = await ask(registry.origin)
    expect(verdict).toMatchObject({ kind: 'answered', findings: [{ name: 'zod', url, severity: 'high' }] })
    const asked = registry.asked()
    const unasked = shippedPackages().filter((one) => !asked[one.name]?.includes(one.version ?? ''))
    expect(unasked.map((one) => one.path)).toEqual([])
  })

  it('lets a moderate one be', async () => {
    registry = await standInRegistry({ zod: [{ ...advisory, severity: 'moderate', cvss }] })
    expect(await ask(registry.origin)).toEqual({ kind: 'answered', findings: [] })
  })

  it('says why when nobody answers', async () => {
    registry = await standInRegistry({})
    const { origin } = registry
    await registry.close()
    registry = undefined
    expect(await ask(origin)).toMatchObject({
      kind: 'unanswered',
      why: expect.stringContaining('ECONNREFUSED'),
    })
  })
})

describe("npm's report", () => {
  const found = { name: 'zod', title: advisory.title, url, severity: 'critical' }
  const report = JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: { zod: { via: [found] }, 'fastify-type-provider-zod': { via: ['zod'] } },
  })
  const excepted: AuditException = {
    url,
    name: 'zod',
    why: 'not called with foreign text',
    until: '2026-12-31',
  }

  it('names the package, and once', () => {
    expect(judgeAudit(report, [], '2026-11-24')).toEqual({ kind: 'answered', findings: [found] })
    expect(inWords(found)).toBe(`zod: Reads beyond its buffer (critical, ${url})`)
  })

  it.each<[string, AuditException, string, number]>([
    ['is excepted to its last day', excepted, '2026-12-31', 0],
    ['fails again the day after', excepted, '2027-01-01', 1],
    ['is not excepted for another package', { ...excepted, name: 'other' }, '2026-11-24', 1],
    ['is not excepted by another advisory', { ...excepted, url: `${url}x` }, '2026-11-24', 1],
  ])('%s', (_, exception, today, left) => {
    const verdict = judgeAudit(report, [exception], today)
    expect(verdict.kind === 'answered' && verdict.findings.length).toBe(left)
  })

  it('that looks otherwise is not taken for a clean one', () => {
    expect(() => judgeAudit('{"auditReportVersion":3}', [], '2026-11-24')).toThrow()
    expect(() => judgeAudit('', [], '2026-11-24')).toThrow()
  })
})
