import helmet from '@fastify/helmet'
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

/**
 * Sets the headers that keep pages to themselves: no scripts but ours, framed only by Microsoft's hosts (and, in the
 * demo, by our own stand-in for them). Fluent writes its styles at run time, so inline styles are allowed.
 */
export async function registerWebSecurity(server: FastifyInstance, demo: boolean): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'https://res.cdn.office.net'],
        frameAncestors: demo ? ["'self'"] : MICROSOFT_HOSTS,
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        formAction: ["'self'"],
      },
    },
    // Teams frames the tab: X-Frame-Options knows no list of hosts, and frame-ancestors does its work.
    frameguard: false,
    crossOriginOpenerPolicy: false,
    crossOriginEmbedderPolicy: false,
    crossOriginResourcePolicy: false,
    hsts: demo ? false : { maxAge: 31_536_000 },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  })
}
