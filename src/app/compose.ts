import { setTimeout } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Logger } from 'pino'
import { type FollowPorts, followEditions } from '#actions/follow-editions.ts'
import { registerApi } from '#api/api.ts'
import { type TokenConfiguration, tokenCheck } from '#api/authentication.ts'
import { registerProblems } from '#api/problem.ts'
import { registerPaneReadings } from '#api/routes/pane-readings.ts'
import { rosters } from '#bot/access/rosters.ts'
import { teamGroups } from '#bot/access/team-groups.ts'
import { activityCheck } from '#bot/framework/activity-check.ts'
import { frameworkAuthentication, isKnownService } from '#bot/framework/authentication.ts'
import type { FrameworkConfiguration } from '#bot/framework/configuration.ts'
import { connectors } from '#bot/framework/connectors.ts'
import { connectorMessenger } from '#bot/framework/messenger.ts'
import { receiver } from '#bot/receive.ts'
import { replyMemory } from '#bot/reply-memory.ts'
import { registerBotRoutes } from '#bot/routes.ts'
import type { BotServices } from '#bot/services.ts'
import { calendarLinks, deadlineLinks } from '#calendar/calendar-links.ts'
import { feedAddresses } from '#calendar/feed-address.ts'
import { type GraphCalendarOptions, graphCalendar } from '#calendar/graph-calendar.ts'
import { mailAppointments } from '#calendar/mail-appointments.ts'
import { foundItems } from '#cards/published/found-items.ts'
import { settingsChoices } from '#cards/settings/choices.ts'
import { settingsSummaries } from '#cards/settings/summaries.ts'
import { whyWords } from '#cards/wording/why.ts'
import { writeTemplate } from '#catalog/template/write-template.ts'
import { readDeadline } from '#catalog/understanding/read-deadline.ts'
import { evidenceFile } from '#documents/evidence-file.ts'
import { listFile } from '#documents/list-file.ts'
import type { Clock } from '#domain/clock.ts'
import type { FeedSource } from '#domain/ports/feed-source.ts'
import type { JobPayloads } from '#domain/ports/jobs.ts'
import type { Limits } from '#domain/ports/limits.ts'
import type { Door } from '#domain/ports/refusals.ts'
import type { HealthChange } from '#domain/ports/service-health.ts'
import { sweep } from '#nudges/sweep.ts'
import type { Store } from '#storage/open-store.ts'
import { type AccessOptions, accessRules } from './access-rules.ts'
import { auditCsv } from './audit-csv.ts'
import { type BackupPlace, lastBackupIn } from './backup/backup-folder.ts'
import { type BackupPorts, nightlyBackup } from './backup/nightly-backup.ts'
import { calendarEntriesOfEach } from './calendar-entries-of-each.ts'
import type { TenantBindings } from './configuration.ts'
import { connectorKeys } from './connector-keys.ts'
import { draftReader } from './draft-reader.ts'
import { drawing } from './drawing.ts'
import { registerCalendarFiles } from './http/calendar-routes.ts'
import { countTurnedAway } from './http/count-turned-away.ts'
import { type FeedOptions, registerEditionFeed } from './http/feed-route.ts'
import { registerHealth } from './http/health-routes.ts'
import { type MetricsReaders, registerMetrics } from './http/metrics-route.ts'
import { refuseDoubledAuthorization } from './http/one-authorization.ts'
import { onlyOnLoopback } from './http/only-on-loopback.ts'
import { registerPane } from './http/pane-routes.ts'
import { registerTab, type TabSignIn } from './http/tab-routes.ts'
import { traceRequests } from './http/trace-requests.ts'
import { registerAddressLimit } from './limits/address-limit.ts'
import { knownCallers } from './limits/known-callers.ts'
import { limitedSignIn } from './limits/limited-sign-in.ts'
import { NO_LIMITS, type PerMinute, peopleLimits } from './limits/people-limits.ts'
import { readingLimit } from './limits/reading-limit.ts'
import { mailReader } from './mail-reader.ts'
import { countedBudget, countedMessenger } from './metrics/counted-ports.ts'
import { type Figure, metricsOf } from './metrics/metrics.ts'
import { notingMessenger } from './noting-messenger.ts'
import { type RefusalCounter, refusalCounter } from './refusals.ts'
import { runJobs } from './run-jobs.ts'
import { chatLink, installUrl, tabLinkReader, tabLinks } from './tab-links.ts'
import { tracedMessenger } from './telemetry/traced-messenger.ts'
import { type Tracer, traceIdNow, tracer } from './telemetry/tracer.ts'
import { scopesOf } from './tenancy.ts'

/** What differs between production, the demo and a test. */
export interface Composition extends Pick<AccessOptions, 'editors' | 'homeTenants' | 'ownersBeside'> {
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
  readonly graph?: Omit<GraphCalendarOptions, 'entries' | 'itemUrl' | 'log' | 'tracing'>
  readonly signIn?: { readonly appIdUri: string; readonly url: string }
  /** The secrets of calendar addresses: the first signs, all verify. */
  readonly linkSecrets: () => readonly string[]
  readonly teamsAppId?: string
  readonly tabSignIn: TabSignIn
  /** The path of what stands for office.js; demo only, production loads Microsoft's. */
  readonly officeStandIn?: string
  /** How many months the audit trail and what was delivered are kept: 12 unless said otherwise. */
  readonly retentionMonths?: number
  /** Who may read the metrics: this machine alone, unless said otherwise. */
  readonly metrics?: MetricsReaders
  /** Follows what is handled; without, everything has an id, and nothing is recorded. */
  readonly tracing?: Tracer
  /** How much may be asked for in a minute; without, as in the demo, anything. */
  readonly limits?: PerMinute
  /** Who may follow this deployment; without, nobody. */
  readonly feed?: FeedOptions
  /** Where a backup is written each night, and how many are kept; without, none is. */
  readonly backup?: BackupPlace
  /** The deployment that this one follows; without, none. */
  readonly follow?: { readonly source: FeedSource; readonly publish: FollowPorts['publish'] }
  /** Returns where a service address is reached now; the demo's own moves with its port. */
  readonly serviceUrlNow?: (serviceUrl: string) => string
}

const KEPT_MONTHS = 12

/** What is left to do with a composed application: its routes answer once the server listens. */
export interface Application {
  /** Starts the jobs of this process. */
  startJobs(): Promise<void>
  /** Looks at once which channels are due their card, without waiting for the minute to turn. */
  sweepNow(): Promise<number>
  /** Returns how many calls were turned away so far, by door and reason. */
  refusals(): Readonly<Record<string, number>>
  /** Returns what /metrics shows. Throws when the database does not answer. */
  figures(): Promise<readonly Figure[]>
}

/** Joins the ports and edges, and registers all routes on the server. */
export async function compose(given: Composition): Promise<Application> {
  const parts = { ...given, tracing: given.tracing ?? tracer() }
  const { store, server, log, tracing } = parts
  // First: a hook is for what is registered after it.
  traceRequests(server, tracing)
  if (parts.framework.identity === undefined) onlyOnLoopback(server)
  const authentication = frameworkAuthentication(parts.framework)
  const messenger = tracedMessenger(
    connectorMessenger(connectors(authentication, parts.framework, parts.serviceUrlNow)),
    tracing,
  )
  const links = tabLinks(parts.origin, parts.teamsAppId)
  const shared = sharedServices(parts, links)
  const limits = parts.limits ? peopleLimits(parts.limits, parts.limits.now ?? monotonic) : NO_LIMITS
  const guards = { refusals: refusalCounter(log), limits }
  registerProblems(server)
  countTurnedAway(server, guards.refusals)
  if (parts.limits) {
    const { address: requests, now = monotonic } = parts.limits
    registerAddressLimit(server, { requests, now, isKnown: knownCallers(parts) })
  }
  refuseDoubledAuthorization(server)
  registerHealth(server, store.ping)
  const metrics = metricsOf({
    figures: store.deliveryFigures,
    refusals: guards.refusals.counts,
    clock: parts.clock,
    now: monotonic,
    ...(parts.backup && { lastBackup: lastBackupIn(parts.backup.folder) }),
  })
  registerMetrics(server, metrics, parts.metrics ?? { behindProxy: false })
  const people = rosters({ messenger, clock: parts.clock, log })
  const answering = {
    ...shared,
    rosters: people,
    messenger: notingMessenger(messenger, store.sendBudget),
    tabLinks: links,
    readTabLink: tabLinkReader(parts.origin),
  }
  registerBotRoutes(server, doorOfBot(parts, answering, guards))
  await server.register((web) => registerWeb(web, parts, { ...shared, tabLinks: links }, guards))
  const { retention, system } = store
  const retaining = { retention, audit: system.audit, months: parts.retentionMonths ?? KEPT_MONTHS, log }
  const jobs = {
    ...shared,
    ...retaining,
    messenger: countedMessenger(messenger, metrics.counters),
    drawing: drawing(links, shared.deadlineLinks),
    membersOf: people.peopleOf,
    jobs: store.jobs,
    budget: countedBudget(store.sendBudget, metrics.counters),
    health: store.serviceHealth((change) => {
      tellOfChange(log, change)
      metrics.counters.teamsChanges.inc({ state: change.state })
    }),
    pause: (ms: number) => setTimeout(ms),
    random: Math.random,
    backup: backupJob(parts, (outcome) => metrics.counters.backups.inc({ outcome })),
    follow: followJob(parts, (outcome) => metrics.counters.follows.inc({ outcome })),
  }
  return {
    startJobs: () => runJobs(store.jobs, jobs),
    sweepNow: () => sweep(jobs),
    refusals: guards.refusals.counts,
    figures: metrics.figures,
  }
}

/** Returns what writes a backup; undefined where none is to be kept. */
function backupJob({ store, clock, log, backup }: Composition, told: BackupPorts['told']) {
  if (!backup) return undefined
  const ports = { ...backup, lines: store.backup, clock, log, told }
  return (job: JobPayloads['backup']) => nightlyBackup(ports, job)
}

/** Returns what looks at the deployment that is followed; undefined where none is. */
function followJob({ store, clock, log, follow }: Composition, looked: FollowPorts['looked']) {
  if (!follow) return undefined
  const { editions, drafts } = store.system
  const ports = { ...follow, editions, drafts, settings: store.settings, clock, log, looked }
  return () => followEditions(ports)
}

type SharedServices = ReturnType<typeof sharedServices>

/** Returns what bot, API and jobs have in common. */
function sharedServices(parts: Composition, { item: itemUrl }: Pick<BotServices['tabLinks'], 'item'>) {
  const { store, clock, log, graph, tenants, origin, linkSecrets, tracing } = parts
  const scopeOf = scopesOf(tenants)
  const entries = calendarEntriesOfEach(store, scopeOf)
  return {
    stores: store,
    scopeOf,
    calendar: graph && graphCalendar({ ...graph, entries, itemUrl, log, ...(tracing && { tracing }) }),
    calendarLinks: calendarLinks({ origin, secrets: linkSecrets }),
    deadlineLinks: deadlineLinks({ origin, secrets: linkSecrets }, itemUrl),
    itemUrl,
    newFeedAddress: feedAddresses(origin),
    clock,
    access: accessRules(parts),
    personalData: store.personalData,
    trail: store.system.audit,
  }
}

function tellOfChange(log: Logger, { host, state }: HealthChange): void {
  if (state === 'open') log.error({ host }, 'Teams does not answer: nothing is sent until it does')
  else log.warn({ host }, 'Teams answers again')
}

/** The clock that people's requests are counted by: nobody sets it back. */
const monotonic = () => performance.now()

/** What stands at the doors of people, whichever they come through. */
interface Guards {
  readonly refusals: RefusalCounter
  readonly limits: Limits
}

/** Returns what takes in the connector's calls, with services behind it that see no further than a tenant. */
function doorOfBot(
  parts: Composition,
  shared: SharedServices & Pick<BotServices, 'messenger' | 'rosters' | 'tabLinks' | 'readTabLink'>,
  { refusals, limits }: Guards,
) {
  const { store, framework, tenants, fallbackTenant, clock, log } = parts
  const forAll = {
    ...shared,
    replies: replyMemory(),
    teamGroups: teamGroups({ messenger: shared.messenger, clock, log }),
    signIn: parts.signIn,
    authenticate: tokenCheck(parts.tokens, watchOf('press', parts, refusals)),
    traceId: traceIdNow,
    log,
  }
  const servicesFor = (tenant: string) => {
    const scope = shared.scopeOf(tenant)
    return { ...forAll, ...store.as(scope), scope }
  }
  return receiver(servicesFor, {
    check: activityCheck(framework, keysOfTeams(parts)),
    mayAnswerTo: (serviceUrl) => isKnownService(serviceUrl, framework),
    refusals,
    limits,
    published: { ...shared, editions: store.system.editions },
    ...(parts.tracing && { tracing: parts.tracing }),
    tenants: tenants === 'all' ? undefined : new Set(tenants.keys()),
    ...(fallbackTenant === undefined ? {} : { fallbackTenant }),
  })
}

/** Strangers, however many, take no place of those who are signed in. */
const FOR_ANYBODY = { atOnce: 1, waiting: 8 }
const FOR_KNOWN = { atOnce: 2, waiting: 16 }

/** What people's browsers ask for, and the connector does not. */
async function registerWeb(
  web: FastifyInstance,
  parts: Composition,
  shared: SharedServices & Pick<BotServices, 'tabLinks'>,
  { refusals, limits }: Guards,
): Promise<void> {
  const { editions, drafts, calendarFeeds } = parts.store.system
  const reading = { mails: mailReader(FOR_KNOWN), mailAppointments }
  await registerApi(web, {
    ...shared,
    ...reading,
    editions,
    drafts,
    readDraft: draftReader(),
    readDeadline,
    template: writeTemplate,
    evidenceFile,
    listFile,
    auditFile: auditCsv,
    chatUrl: chatLink(parts.origin, parts.framework.identity?.appId),
    whyWords,
    settingsWords: settingsSummaries,
    settingsChoices,
    ...foundItems(shared.tabLinks),
    ...(parts.teamsAppId !== undefined && { installUrl: installUrl(parts.teamsAppId) }),
    authenticate: limitedSignIn(tokenCheck(parts.tokens, watchOf('api', parts, refusals)), limits),
  })
  const { clock, limits: perMinute } = parts
  const count = readingLimit(perMinute && { now: perMinute.now ?? monotonic })
  registerPaneReadings(web.withTypeProvider<ZodTypeProvider>(), {
    ...{ mailAppointments, editions, clock, count },
    mails: mailReader(FOR_ANYBODY),
  })
  registerCalendarFiles(web, {
    secrets: parts.linkSecrets,
    editions,
    feeds: calendarFeeds,
    storesOf: (tenant) => parts.store.as(shared.scopeOf(tenant)),
    clock: parts.clock,
    itemUrl: shared.itemUrl,
    serves: (tenant) => parts.tenants === 'all' || parts.tenants.has(tenant),
  })
  if (parts.feed) registerEditionFeed(web, editions, parts.feed)
  await registerTab(web, {
    signIn: parts.tabSignIn,
    app: parts.teamsAppId,
    demo: parts.framework.identity === undefined,
  })
  if (parts.officeStandIn !== undefined && parts.framework.identity !== undefined)
    throw new Error('production loads office.js from Microsoft alone')
  await registerPane(web, parts.officeStandIn)
}

/** Returns the keys of Teams' calls; without an identity, as in the demo, nobody asks for them. */
const keysOfTeams = ({ framework, tokens, log }: Composition) =>
  connectorKeys(log, framework.openIdMetadataUrl, tokens.keyTimes)

/** Returns what a check of people's tokens tells of: a `door` that was knocked at in vain, and keys out of reach. */
function watchOf(door: Door, { log }: Composition, refusals: RefusalCounter) {
  return {
    refused: (why: string) => refusals.note(door, why),
    troubled: (err: unknown) => log.error({ err }, "Entra's signing keys could not be fetched"),
  }
}
