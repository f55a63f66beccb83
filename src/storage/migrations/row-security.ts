/**
 * The second line of tenancy (decision 010): what a session may see is in two settings, `fristvagt.tenant` (a tenant's
 * id, or `*`) and `fristvagt.municipalities` (codes with commas between, or `*`). Where they were never set, nothing is
 * seen. The settings are read once a query and not once a row: hence the scalar subqueries.
 */
const OF_TENANT = `(select current_setting('fristvagt.tenant', true)) in ('*', tenant)`
/** What belongs to the deployment (`''`) is no tenant's, not even of one that acts for all municipalities. */
const OF_MUNICIPALITY = `(
  (select current_setting('fristvagt.municipalities', true)) = '*'
    and (municipality <> '' or (select current_setting('fristvagt.tenant', true)) = '*')
  or municipality = any ((select string_to_array(current_setting('fristvagt.municipalities', true), ','))::text[]))`

const OF_DEPLOYMENT = `(select current_setting('fristvagt.tenant', true)) = '*'
  and (select current_setting('fristvagt.municipalities', true)) = '*'`

/** Returns the statements by which the rows of a table are the deployment's own, and no tenant's. */
export const ofDeployment = (table: string) => secured(table, OF_DEPLOYMENT, OF_DEPLOYMENT)

/** Returns the statements by which the rows of a table are those of their `municipality`. */
export const ofMunicipality = (table: string) => secured(table, OF_MUNICIPALITY, OF_MUNICIPALITY)

/** Returns the statements by which the rows of a table are those of their `tenant`. */
export const ofTenant = (table: string) => secured(table, OF_TENANT, OF_TENANT)

/** Returns the statements by which rows are their tenant's to see, and name none but a municipality of the session. */
export const ofTenantAbout = (table: string) =>
  secured(table, OF_TENANT, `${OF_TENANT} and ${OF_MUNICIPALITY}`)

/** Forced, because the tables belong to the very role that Fristvagt connects as. */
function secured(table: string, using: string, check: string): readonly string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy within_scope on ${table} using (${using}) with check (${check})`,
  ]
}
