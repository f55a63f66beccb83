import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const TOOL = 'openssl'

/** Says why certificates cannot be made here, or undefined when they can. */
export const whyNoCertificates: string | undefined =
  spawnSync(TOOL, ['version']).status === 0 ? undefined : 'openssl is not on the PATH'

if (whyNoCertificates) console.warn(`tests with certificates are skipped: ${whyNoCertificates}`)

/** Returns a new certificate signed by itself and its key, as PEM; with `hosts`, one that servers of these names show. */
export function aCertificate(hosts: readonly string[] = []): {
  readonly certificate: string
  readonly key: string
} {
  const folder = mkdtempSync(join(tmpdir(), 'fristvagt-certificate-'))
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  try {
    const what = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=fristvagt']
    const names = hosts.map((host) => `DNS:${host}`).join(',')
    if (names !== '') what.push('-addext', `subjectAltName=${names}`)
    execFileSync(TOOL, [...what, '-keyout', key, '-out', certificate], { stdio: 'ignore' })
    return { certificate: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
