import { Temporal } from 'temporal-polyfill'
import { AUDIT_EXCEPTIONS } from '#tests/supply-chain/audit/exceptions.ts'
import { type AuditVerdict, judgeAudit } from '#tests/supply-chain/audit/judge-audit.ts'
import { runNpm } from '#tests/supply-chain/run-npm.ts'

/** Asks the registry for advisories of what is shipped; `more` are further options of `npm audit`. */
export async function runAudit(...more: readonly string[]): Promise<AuditVerdict> {
  const run = await runNpm(['audit', '--omit', 'dev', '--json', '--audit-level=high', ...more])
  // an exception's last day is a real one, by the real calendar
  const today = Temporal.Now.plainDateISO('Europe/Copenhagen').toString()
  return judgeAudit(run.stdout, AUDIT_EXCEPTIONS, today)
}
