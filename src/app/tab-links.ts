import type { TabLinks } from '#cards/context.ts'

const PAGES = { agreement: 'agreements', task: 'tasks', event: 'meetings' } as const

/** Returns the addresses that cards link to: deep links into the tab in Teams, or the pages themselves without it. */
export function tabLinks(origin: string, teamsAppId: string | undefined): TabLinks {
  if (teamsAppId === undefined)
    return {
      item: (type, id) => `${origin}/tab/${PAGES[type]}/${encodeURIComponent(id)}`,
      list: (type) => `${origin}/tab/${PAGES[type]}`,
      answer: (question) => `${origin}/tab/ask?${question}`,
    }
  const entity = (page: string, path: string, sub?: string) => {
    const context =
      sub === undefined ? '' : `&context=${encodeURIComponent(JSON.stringify({ subEntityId: sub }))}`
    const web = encodeURIComponent(`${origin}/tab/${path}`)
    return `https://teams.microsoft.com/l/entity/${teamsAppId}/${page}?webUrl=${web}${context}`
  }
  return {
    item: (type, id) => entity(PAGES[type], `${PAGES[type]}/${id}`, id),
    list: (type) => entity(PAGES[type], PAGES[type]),
    // Answers have no tab of their own in Teams: the first one opens at them.
    answer: (question) => entity(PAGES.agreement, `ask?${question}`, `ask?${question}`),
  }
}
