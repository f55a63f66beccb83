/** The pages that have items, which are the entity ids of the app's tabs in Teams. */
export type ItemPage = 'agreements' | 'tasks' | 'meetings'

/** Where the tab is, and the app's id in Teams, where it is framed by a host. */
export interface LinkedFrom {
  readonly origin: string
  readonly app: string | undefined
}

/** Returns the address of an item in a browser. */
export const webLink = (origin: string, page: ItemPage, id: string): string =>
  `${origin}/tab/${page}/${encodeURIComponent(id)}`

/** Returns a link that opens an item in Teams, for whoever has the app there; without an app, its address in a browser. */
export function itemLink({ origin, app }: LinkedFrom, page: ItemPage, id: string): string {
  const web = webLink(origin, page, id)
  return app === undefined ? web : entityLink(app, page, web, id)
}

/** Returns a link into the app in Teams: to one of its tabs, and what to open there. */
export function entityLink(app: string, entity: string, webUrl: string, sub?: string): string {
  const context = sub === undefined ? {} : { context: JSON.stringify({ subEntityId: sub }) }
  const search = Object.entries({ webUrl, ...context }).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  )
  return `https://teams.microsoft.com/l/entity/${app}/${entity}?${search.join('&')}`
}
