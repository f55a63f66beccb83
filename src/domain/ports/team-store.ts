/** A team as its tenant knows it: `id` is Teams' own, `group` that of its Microsoft 365 group. */
interface KnownTeam {
  readonly tenant: string
  readonly id: string
  readonly group: string
}

/** Keeps which Microsoft 365 group a team is: Teams tells only when Fristvagt is added, Graph knows teams by it alone. */
export interface TeamStore {
  /** Adds the team, or brings its group up to date. */
  remember(team: KnownTeam): Promise<void>
  /** Returns the group of a team, or undefined when Teams never told. */
  groupOf(tenant: string, team: string): Promise<string | undefined>
  /** Returns the groups of the tenant's teams whose municipality (four-digit code) it is. */
  groupsFor(tenant: string, municipality: string): Promise<readonly string[]>
  /** Returns the groups of all the tenant's teams. */
  groupsOf(tenant: string): Promise<readonly string[]>
}
