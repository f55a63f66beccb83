const TEAMS_LINK = /^https:\/\/teams\.(microsoft\.com|cloud\.microsoft)\/l\//

/**
 * Returns whether a link is to be opened by the host: one into Teams itself, which would leave the app in a browser
 * otherwise, and any where the frame is no page of a browser or is not Teams', which may not open windows.
 */
export function isForHost(url: string, host: { name: string; clientType: string | undefined }): boolean {
  if (TEAMS_LINK.test(url)) return true
  if (!/^https?:/.test(url)) return false
  return host.name !== 'Teams' || (host.clientType !== undefined && host.clientType !== 'web')
}
