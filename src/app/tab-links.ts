import type { TabTarget } from '#bot/services.ts'
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
    answer: (question) => entity('overview', `ask?${question}`, `ask?${question}`),
  }
}

/** Returns the address at which Teams asks to which team or chat Fristvagt is to be added. */
export function installUrl(teamsAppId: string): string {
  return `https://teams.microsoft.com/l/app/${encodeURIComponent(teamsAppId)}`
}

/** Returns where people have their own chat with the bot: in Teams, or on the demo's page without it. */
export function chatLink(origin: string, botId: string | undefined): string {
  return botId === undefined
    ? `${origin}/local/chat`
    : `https://teams.microsoft.com/l/chat/0/0?users=28:${encodeURIComponent(botId)}`
}

const TAB_PATH = /^\/tab\/(agreements|tasks|meetings|ask)(?:\/([^/]+))?\/?$/
const PAGE_OF = { agreements: 'agreement', tasks: 'task', meetings: 'event', ask: 'answer' } as const

/** Returns what tells which page of the tab at an origin a web address is of: the one that is pasted into messages. */
export function tabLinkReader(origin: string): (url: string) => TabTarget | undefined {
  const own = new URL(origin).origin
  return (url) => {
    const parsed = URL.parse(url)
    const [, page, id] = (parsed?.origin === own && TAB_PATH.exec(parsed.pathname)) || []
    if (page === undefined) return undefined
    const item = id === undefined ? undefined : decoded(id)
    return { page: PAGE_OF[page as keyof typeof PAGE_OF], ...(item !== undefined && { id: item }) }
  }
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    // A link that somebody has cut off in the middle of a letter leads to the list.
    return undefined
  }
}
