/** An advisory that we live with for a while: reachable by nobody, or without a fixed release yet. */
export interface AuditException {
  /** The advisory's address, as npm gives it: https://github.com/advisories/GHSA-… */
  readonly url: string
  /** The package that npm finds it in. */
  readonly name: string
  readonly why: string
  /** The last day that it is excepted, YYYY-MM-DD; after it the advisory fails again. */
  readonly until: string
}

/** None today. */
export const AUDIT_EXCEPTIONS: readonly AuditException[] = []
