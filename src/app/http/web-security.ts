import type { FastifyInstance } from 'fastify'

/** Where Microsoft frames tabs: Teams, Outlook and Microsoft 365 on the web and in their clients. */
const MICROSOFT_HOSTS = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
]

/** All that the tab does without; the clipboard and full screen stay with Teams, who frames it. */
const PERMISSIONS = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ')

type Headers = Readonly<Record<string, string>>

const EVERYWHERE: Headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': PERMISSIONS,
  'cross-origin-resource-policy': 'same-origin',
}
/** A year. The demo speaks http, and what else runs on localhost should be able to. */
const HTTPS_ONLY: Headers = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
const ANSWER: Headers = {
  ...EVERYWHERE,
  // An answer opened as a page may load nothing, run nothing and be framed by nobody.
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
}
const SECURE_ANSWER: Headers = { ...ANSWER, ...HTTPS_ONLY }

/** Returns the headers of an answer that is data, also where it is an error. */
export const answerHeaders = (demo: boolean): Headers => (demo ? ANSWER : SECURE_ANSWER)

/**
 * Sets these headers on all that the server answers; pages and files say more of themselves afterwards. They are the
 * same object for every request, because the bot's answer is counted in microseconds.
 */
export function registerAnswerHeaders(server: FastifyInstance, demo: boolean): void {
  const headers = answerHeaders(demo)
  server.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
}

/**
 * Returns the headers that keep the tab's page to itself: no scripts but ours, no style elements but ours and those with
 * the nonce, framed only by Microsoft's hosts (and, in the demo, by our own stand-in for them).
 */
export const pageHeaders = (demo: boolean, nonce: string): Headers => ({
  'content-type': 'text/html; charset=utf-8',
  // A nonce is good for one answer.
  'cache-control': 'no-store',
  'content-security-policy': pagePolicy(demo, nonce),
  // The page itself holds nothing of anybody's; a host that isolates itself (COEP) may frame no other kind.
  'cross-origin-resource-policy': 'cross-origin',
})

function pagePolicy(demo: boolean, nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // Fluent writes its styles at run time into <style> elements of its own, which bear the nonce.
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    // teams-js asks there which hosts are Microsoft's.
    "connect-src 'self' https://res.cdn.office.net",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'none'",
    `frame-ancestors ${framersOf(demo)}`,
  ].join('; ')
}

/** What office.js is made of: itself and its part for each Outlook, and the library that some of these load besides. */
const OFFICE_SCRIPTS = ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com']

/**
 * Returns the headers of Outlook's pane: no scripts but ours and office.js, whose telemetry reaches nobody, no style
 * elements, framed only by Microsoft's hosts (and, in the demo, by our own stand-in for them, which is office.js too).
 */
export const paneHeaders = (demo: boolean): Headers => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': panePolicy(demo),
  'cross-origin-resource-policy': 'cross-origin',
})

function panePolicy(demo: boolean): string {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...(demo ? [] : OFFICE_SCRIPTS)].join(' ')}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'none'",
    `frame-ancestors ${framersOf(demo)}`,
  ].join('; ')
}

const framersOf = (demo: boolean) => (demo ? ["'self'"] : MICROSOFT_HOSTS).join(' ')
