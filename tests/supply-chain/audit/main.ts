import { inWords } from '#tests/supply-chain/audit/judge-audit.ts'
import { runAudit } from '#tests/supply-chain/audit/run-audit.ts'

/**
 * Prints the grave advisories of what is shipped: `npm run audit`. Ends with 1 where there are any, and with 3 where the
 * registry could not be asked, for no answer is not a good one.
 */
const verdict = await runAudit()
if (verdict.kind === 'unanswered') {
  process.stderr.write(`no answer: ${verdict.why}\n`)
  process.exitCode = 3
} else {
  for (const finding of verdict.findings) process.stdout.write(`${inWords(finding)}\n`)
  process.stderr.write(`${verdict.findings.length} advisories of severity high or critical\n`)
  if (verdict.findings.length > 0) process.exitCode = 1
}
