import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { registerApi } from '#api/api.ts'
import { type TokenConfiguration, tokenCheck } from '#api/authentication.ts'
import { registerProblems } from '#api/problem.ts'
import { activityCheck, frameworkAuthentication } from '#bot/framework/authentication.ts'
import type { FrameworkConfiguration } from '#bot/framework/configuration.ts'
import { connectors } from '#bot/framework/connectors.ts'
import { connectorMessenger } from '#bot/framework/messenger.ts'
import { receiver } from '#bot/receive.ts'
import { replyMemory } from '#bot/reply-memory.ts'
import { registerBotRoutes } from '#bot/routes.ts'
import { calendarLinks } from '#calendar/calendar-links.ts'
import { type GraphCalendarOptions, graphCalendar } from '#calendar/graph-calendar.ts'
import type { Clock } from '#domain/clock.ts'
import { sweep } from '#nudges/sweep.ts'
import type { Store } from '#storage/open-store.ts'
import { registerCalendarFiles } from './calendar-routes.ts'
import type { TenantBindings } from './configuration.ts'
import { drawing } from './drawing.ts'
import { registerHealth } from './health-routes.ts'
import { type RefusalCounter, refusalCounter } from './refusals.ts'
import { runJobs } from './run-jobs.ts'
import { tabLinks } from './tab-links.ts'
import { registerTab, type TabSignIn } from './tab-routes.ts'
import { mayActFor } from './tenancy.ts'
import { registerWebSecurity } from './web-security.ts'
import { withinBindings } from './within-bindings.ts'

/** What differs between production, the demo and a test. */
export interface Composition {
  readonly store: Store
  readonly server: FastifyInstance
  readonly log: Logger
  readonly clock: Clock
  /** The address that people reach Fristvagt at, without a path. */
  readonly origin: string
  readonly framework: FrameworkConfiguration
  readonly tokens: TokenConfiguration
  /** Which tenants are served, and for whom; `all` serves any, in the demo that nobody can reach from outside. */
  readonly tenants: TenantBindings | 'all'
  /** The tenant of a local client that names none; demo only. */
  readonly fallbackTenant?: string
  readonly graph?: Omit<GraphCalendarOptions, 'entries' | 'clock' | 'log'>
  readonly signIn?: { readonly appIdUri: string; readonly url: string }
  readonly linkSecret: string
  readonly teamsAppId?: string
  readonly tabSignIn: TabSignIn
  /** Returns where a service address is reached now; the demo's own moves with its port. */
  readonly serviceUrlNow?: (serviceUrl: string) => string
}

/** What is left to do with a composed application: its routes answer once the server listens. */
export interface Application {
  /** Starts the jobs of this process. */
  startJobs(): Promise<void>
  /** Looks at once which channels are due their card, without waiting for the minute to turn. */
  sweepNow(): Promise<number>
  /** Returns how many calls were turned away so far, by door and reason. */
  refusals(): Readonly<Record<string, number>>
}

/** Joins the ports and edges, and registers all routes on the server. */
export async function compose(parts: Composition): Promise<Application> {
  const { store, server, log } = parts
  const authentication = frameworkAuthentication(parts.framework)
  const connectorAt = connectors(authentication, parts.framework.identity?.appId ?? '')
  const messenger = connectorMessenger((url) => connectorAt(parts.serviceUrlNow?.(url) ?? url))
  const links = tabLinks(parts.origin, parts.teamsAppId)
  const shared = sharedServices(parts)
  const refusals = refusalCounter(log)
  const receive = receiver(
    { ...shared, tabLinks: links, messenger, replies: replyMemory(), signIn: parts.signIn, log },
    {
      check: activityCheck(parts.framework, authentication),
      tenants: parts.tenants === 'all' ? undefined : new Set(parts.tenants.keys()),
      ...(parts.fallbackTenant === undefined ? {} : { fallbackTenant: parts.fallbackTenant }),
    },
  )
  registerProblems(server)
  registerHealth(server, store.ping)
  registerBotRoutes(server, receive)
  await server.register((web) => registerWeb(web, parts, shared, refusals))
  const jobs = { ...shared, messenger, drawing: drawing(links) }
  return {
    startJobs: () => runJobs(store.jobs, jobs),
    sweepNow: () => sweep(jobs),
    refusals: refusals.counts,
  }
}

type SharedServices = ReturnType<typeof sharedServices>

/** Returns what bot, API and jobs have in common. */
function sharedServices({ store, clock, log, graph, tenants, origin, linkSecret }: Composition) {
  const allowed = mayActFor(tenants)
  return {
    ...store,
    conversations: withinBindings(store.conversations, allowed),
    calendar: graph && graphCalendar({ ...graph, entries: store.calendarEntries, clock, log }),
    calendarLinks: calendarLinks({ origin, secret: linkSecret }),
    clock,
    mayActFor: allowed,
  }
}

/** What people's browsers ask for, and the connector does not: only here do the security headers cost their time. */
async function registerWeb(
  web: FastifyInstance,
  parts: Composition,
  shared: SharedServices,
  refusals: RefusalCounter,
): Promise<void> {
  const watch = {
    refused: (why: string) => refusals.note('api', why),
    troubled: (err: unknown) => parts.log.error({ err }, "Entra's signing keys could not be fetched"),
  }
  await registerWebSecurity(web, parts.framework.identity === undefined)
  await registerApi(web, { ...shared, authenticate: tokenCheck(parts.tokens, watch) })
  registerCalendarFiles(web, { secret: parts.linkSecret, editions: shared.editions, clock: parts.clock })
  await registerTab(web, parts.tabSignIn)
}
