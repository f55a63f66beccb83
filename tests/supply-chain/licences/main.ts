import { ALLOWED_LICENCES, LICENCE_EXCEPTIONS } from '#tests/supply-chain/licences/allowed.ts'
import { installedPackages } from '#tests/supply-chain/licences/installed-packages.ts'
import { licenceProblems } from '#tests/supply-chain/licences/licence-problems.ts'

/** Prints the licences of what is shipped, with how many have each: `npm run licences`. Ends with 1 on a bad one. */
const packages = installedPackages()
const counts = Map.groupBy(packages, (one) => one.licence ?? 'no licence')
for (const [licence, those] of [...counts].sort(([, a], [, b]) => b.length - a.length)) {
  process.stdout.write(`${String(those.length).padStart(4)}  ${licence}\n`)
}
const problems = licenceProblems(packages, Object.keys(ALLOWED_LICENCES), LICENCE_EXCEPTIONS)
for (const problem of problems) process.stderr.write(`${problem}\n`)
if (problems.length > 0) process.exitCode = 1
