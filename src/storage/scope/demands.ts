import { OutsideScopeError } from '#domain/outside-scope-error.ts'
import { coversEverything, coversMunicipality, coversTenant, type Scope } from '#domain/scope.ts'

/** What methods of the stores demand of a scope. Each throws OutsideScopeError when the scope does not give it. */
export interface Demands {
  municipality(code: string): void
  tenant(tenant: string): void
  everything(): void
}

/** Returns the demands on a scope. */
export function demandsOn(scope: Scope): Demands {
  return {
    municipality(code) {
      if (!coversMunicipality(scope, code)) throw new OutsideScopeError(`municipality ${code}`)
    },
    tenant(tenant) {
      if (!coversTenant(scope, tenant)) throw new OutsideScopeError(`tenant ${tenant}`)
    },
    everything() {
      if (!coversEverything(scope)) throw new OutsideScopeError('what concerns the whole deployment')
    },
  }
}
