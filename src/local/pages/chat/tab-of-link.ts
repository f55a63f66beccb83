/** Returns the part of the tab that a Teams link to an entity (`…/l/entity/APP/TAB?context={subEntityId}`) asks for. */
export function tabOfDeepLink(url: string): string | undefined {
  if (!/^https:\/\/teams\.(?:microsoft\.com|cloud\.microsoft)\/l\/entity\//.test(url)) return undefined
  const context = new URL(url).searchParams.get('context')
  try {
    const { subEntityId, subPageId } = JSON.parse(context ?? '{}')
    return String(subPageId ?? subEntityId ?? '')
  } catch {
    // A link whose context nobody can read still leads to the tab's first page, as in Teams.
    return ''
  }
}

/** Returns the part of the tab that a plain link to this server's own tab asks for: `/tab/agreements/flis`. */
export function tabOfOwnLink(url: string): string | undefined {
  const target = new URL(url, location.href)
  const here =
    target.port === location.port && ['localhost', '127.0.0.1', location.hostname].includes(target.hostname)
  const [, sub] = here ? (/^\/tab\/(.*)$/.exec(target.pathname) ?? []) : []
  return sub === undefined ? undefined : decodeURIComponent(sub)
}
