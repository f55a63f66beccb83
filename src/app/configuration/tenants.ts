import { z } from 'zod'
import { municipality } from '#domain/municipality.ts'
import { guid } from './values.ts'

/** Which municipalities a tenant acts for: codes, or all. */
export type TenantBindings = ReadonlyMap<string, ReadonlySet<string> | 'all'>

/** The bindings of tenants to municipalities, as the operator writes them: TENANT-ID=0751,0730;TENANT-ID=* */
export const tenantBindings = z.string().transform(parseTenants)

function parseTenants(text: string, context: z.core.$RefinementCtx<string>): TenantBindings {
  const bindings = new Map<string, ReadonlySet<string> | 'all'>()
  for (const part of text.split(';').map((p) => p.trim())) {
    const [written = '', codes = ''] = part.split('=').map((p) => p.trim())
    const tenant = written.toLowerCase()
    const set = codes.split(',').map((code) => code.trim())
    if (
      !guid.safeParse(tenant).success ||
      !(codes === '*' || set.every((code) => municipality(code) !== undefined))
    ) {
      context.addIssue({ code: 'custom', message: `"${part}" is not "<tenant id>=<codes or *>"` })
      return bindings
    }
    // The later would take the place of the earlier, and a municipality would lose its access without a word.
    if (bindings.has(tenant)) context.addIssue({ code: 'custom', message: `"${tenant}" is there twice` })
    bindings.set(tenant, codes === '*' ? 'all' : new Set(set))
  }
  return bindings
}
