import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import { registerPermissions } from './permissions.ts'
import { registerAccess } from './routes/access.ts'
import { registerAudit } from './routes/audit.ts'
import { registerCalendarEntries } from './routes/calendar-entries.ts'
import { registerCalendarFeed } from './routes/calendar-feed.ts'
import { registerCalendarUpdate } from './routes/calendar-update.ts'
import { registerCatalogue } from './routes/catalogue.ts'
import { registerChannel } from './routes/channel.ts'
import { registerChannelSetup } from './routes/channel-setup.ts'
import { registerClosingDays } from './routes/closing-days.ts'
import { registerDraftHelp } from './routes/draft-help.ts'
import { registerDraftUpload } from './routes/draft-upload.ts'
import { registerDrafts } from './routes/drafts.ts'
import { registerEvents } from './routes/events.ts'
import { registerEvidence } from './routes/evidence.ts'
import { registerExport } from './routes/export.ts'
import { registerItemHistory } from './routes/item-history.ts'
import { registerLive } from './routes/live.ts'
import { registerMailReadings } from './routes/mail-readings.ts'
import { registerMailSuggestions } from './routes/mail-suggestions.ts'
import { registerMe } from './routes/me.ts'
import { registerMunicipalitySettings } from './routes/municipality-settings.ts'
import { registerNudges } from './routes/nudges.ts'
import { registerObligations } from './routes/obligations.ts'
import { registerOwnEntry } from './routes/own-entry.ts'
import { registerOwnNudges } from './routes/own-nudges.ts'
import { registerPersonalData } from './routes/personal-data.ts'
import { registerPublications } from './routes/publications.ts'
import { registerQuestions } from './routes/questions.ts'
import { registerReports } from './routes/reports.ts'
import { registerSearch } from './routes/search.ts'
import { registerSignatures } from './routes/signatures.ts'
import { registerSubscriptions } from './routes/subscriptions.ts'
import type { ApiServices } from './services.ts'
import { registerSignIn } from './signed-in.ts'

/** Registers the REST API under /api/v1, with its OpenAPI 3.1 document at /api/v1/openapi.json. */
export async function registerApi(server: FastifyInstance, services: ApiServices): Promise<void> {
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  await server.register(
    async (scope) => {
      await scope.register(swagger, {
        openapi: {
          openapi: '3.1.0',
          info: {
            title: 'Fristvagt',
            version: '1',
            description: 'Deadlines, agreements and meetings of KOMBIT',
          },
          components: { securitySchemes: { entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
          security: [{ entra: [] }],
        },
        transform: withPermission,
      })
      await scope.register(async (inside) => {
        registerSignIn(inside, services)
        registerPermissions(inside, services)
        const typed = inside.withTypeProvider<ZodTypeProvider>()
        registerMe(typed, services)
        registerAccess(typed, services)
        registerCatalogue(typed, services)
        registerObligations(typed, services)
        registerEvents(typed, services)
        registerCalendarEntries(typed, services)
        registerOwnEntry(typed, services)
        registerCalendarUpdate(typed, services)
        registerCalendarFeed(typed, services)
        registerQuestions(typed, services)
        registerSearch(typed, services)
        registerLive(typed, services)
        registerReports(typed, services)
        registerExport(typed, services)
        registerEvidence(typed, services)
        registerItemHistory(typed, services)
        registerSignatures(typed, services)
        registerAudit(typed, services)
        registerSubscriptions(typed, services)
        registerChannelSetup(typed, services)
        registerNudges(typed, services)
        registerChannel(typed, services)
        registerMunicipalitySettings(typed, services)
        registerClosingDays(typed, services)
        registerOwnNudges(typed, services)
        registerPersonalData(typed, services)
        registerMailReadings(typed, services)
        registerMailSuggestions(typed, services)
        registerDrafts(typed, services)
        registerDraftHelp(typed, services)
        registerPublications(typed, services)
        await inside.register(async (uploads) => {
          registerDraftUpload(uploads.withTypeProvider<ZodTypeProvider>(), services)
        })
      })
      // Written once: nobody need be signed in to ask for it, and it is large.
      let document: string | undefined
      scope.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
        document ??= JSON.stringify(scope.swagger())
        return reply.type('application/json').send(document)
      })
    },
    { prefix: '/api/v1' },
  )
}

/** The document says of each route which permission it asks for. */
const withPermission: typeof jsonSchemaTransform = (input) => {
  const { schema, url } = jsonSchemaTransform(input)
  const permission = input.route.config?.permission
  return { schema: { ...schema, ...(permission && { 'x-permission': permission }) }, url }
}
