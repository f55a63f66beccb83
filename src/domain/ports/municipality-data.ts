import type { Origin } from '../origin.ts'

/** Whose data is meant: a municipality's (its code), and what is kept of the people and chats of a tenant of its own. */
export interface WholeMunicipality {
  readonly municipality: string
  readonly tenant?: string | undefined
}

/** Rows of one table, each written as JSON. */
export interface KeptRows {
  readonly table: string
  readonly rows: readonly string[]
}

/** Takes out all that is kept of one municipality. */
export interface MunicipalityData {
  /**
   * Returns all that is kept of the municipality as it stands at one moment, table by table and few rows at once; a table
   * without rows comes once, empty. It is written into the audit trail first, and so that it was taken out is in it.
   */
  exportOf(whole: WholeMunicipality, origin: Origin): AsyncIterable<KeptRows>
}
