import type { TabLinks } from '#cards/context.ts'

const PAGES = { agreement: 'agreements', task: 'tasks', event: 'meetings' } as const

/** Returns the addresses that cards link to: deep links into the tab in Teams, or the pages themselves without it. */
export function tabLinks(origin: string, teamsAppId: string | undefined): TabLinks {
  if (teamsAppId === undefined)
    return {
      item: (type, id) => `${origin}/tab/${PAGES[type]}/${encodeURIComponent(id)}`,
      list: (type) => `${origin}/tab/${PAGES[type]}`,
    }
  const entity = (page: string, id?: string) => {
    const context =
      id === undefined ? '' : `&context=${encodeURIComponent(JSON.stringify({ subEntityId: id }))}`
    const web = encodeURIComponent(`${origin}/tab/${page}${id === undefined ? '' : `/${id}`}`)
    return `https://teams.microsoft.com/l/entity/${teamsAppId}/${page}?webUrl=${web}${context}`
  }
  return { item: (type, id) => entity(PAGES[type], id), list: (type) => entity(PAGES[type]) }
}
