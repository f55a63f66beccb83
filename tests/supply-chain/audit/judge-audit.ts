import { z } from 'zod'
import type { AuditException } from '#tests/supply-chain/audit/exceptions.ts'

const Advisory = z.object({ name: z.string(), title: z.string(), url: z.string(), severity: z.string() })
const Report = z.object({
  auditReportVersion: z.literal(2),
  // `via` is an advisory, or the name of the vulnerable package that this one brings along
  vulnerabilities: z.record(z.string(), z.object({ via: z.array(z.union([Advisory, z.string()])) })),
})
const Unanswered = z.object({ message: z.string() })

/** A known vulnerability of severity high or critical in a package that is shipped. */
export type Finding = z.infer<typeof Advisory>

/** What `npm audit --json` says: nobody could be asked, and why, or what was found and not excepted. */
export type AuditVerdict =
  | { readonly kind: 'unanswered'; readonly why: string }
  | { readonly kind: 'answered'; readonly findings: readonly Finding[] }

const GRAVE = ['high', 'critical']

/**
 * Judges the output of `npm audit --json`; `today` is a day, YYYY-MM-DD. Throws where the output is neither a report nor
 * npm's word that the registry gave none, so that a changed format is not taken for a clean report.
 */
export function judgeAudit(
  output: string,
  exceptions: readonly AuditException[],
  today: string,
): AuditVerdict {
  const json: unknown = JSON.parse(output)
  const unanswered = Unanswered.safeParse(json)
  if (unanswered.success) return { kind: 'unanswered', why: unanswered.data.message }
  const advisories = Object.values(Report.parse(json).vulnerabilities)
    .flatMap((one) => one.via)
    .filter((via) => typeof via !== 'string')
    .filter((one) => GRAVE.includes(one.severity))
  const held = exceptions.filter((one) => today <= one.until)
  const findings = advisories.filter((a) => !held.some((one) => one.url === a.url && one.name === a.name))
  return { kind: 'answered', findings }
}

/** Returns a finding as one line that names the package. */
export const inWords = (one: Finding) => `${one.name}: ${one.title} (${one.severity}, ${one.url})`
