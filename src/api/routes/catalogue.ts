import { z } from 'zod'
import { municipalitiesByName } from '#domain/municipality.ts'
import { coversMunicipality } from '#domain/scope.ts'
import { changeItem } from '../change-item.ts'
import {
  editionChangesSchema,
  editionSchema,
  listOf,
  milestoneSchema,
  municipalitySchema,
  noticeSchema,
  solutionSchema,
} from '../contract.ts'
import { milestoneItem, municipalityItem, noticeItem } from '../items.ts'
import { ApiProblem } from '../problem.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { signedIn } from '../signed-in.ts'

/** Registers what is the same for every municipality: the 98 themselves, solutions, editions, milestones, notices. */
export function registerCatalogue(server: ApiServer, services: ApiServices): void {
  server.get(
    '/municipalities',
    { config: { permission: 'catalogue.read' }, schema: { response: { 200: listOf(municipalitySchema) } } },
    async (request) => {
      const { scope } = await signedIn(services, request)
      const own = municipalitiesByName().filter((m) => coversMunicipality(scope, m.code))
      return { items: own.map(municipalityItem) }
    },
  )

  server.get(
    '/solutions',
    { config: { permission: 'catalogue.read' }, schema: { response: { 200: listOf(solutionSchema) } } },
    async (request) => {
      await signedIn(services, request)
      const { solutions } = await services.editions.catalogue()
      return { items: [...solutions.values()].map((s) => ({ ...s, aliases: [...s.aliases] })) }
    },
  )

  server.get(
    '/editions',
    { config: { permission: 'catalogue.read' }, schema: { response: { 200: listOf(editionSchema) } } },
    async (request) => {
      await signedIn(services, request)
      const { published } = await services.editions.catalogue()
      return { items: [...published] }
    },
  )

  server.get(
    '/editions/:id/changes',
    {
      config: { permission: 'catalogue.read' },
      schema: {
        params: z.object({ id: z.string().describe('An edition, or newest') }),
        response: { 200: editionChangesSchema },
      },
    },
    async (request) => {
      await signedIn(services, request)
      const catalogue = await services.editions.catalogue()
      const { published, editions } = catalogue
      const { id } = request.params
      const at = id === 'newest' ? published.length - 1 : published.findIndex((e) => e.id === id)
      const [before, edition] = [published[at - 1], published[at]]
      if (!edition) throw new ApiProblem('not-found', 'no such edition is published')
      return {
        edition,
        ...(before && { before }),
        items: editions[at]?.changes.flatMap((change) => changeItem(change, catalogue) ?? []) ?? [],
      }
    },
  )

  server.get(
    '/milestones',
    { config: { permission: 'catalogue.read' }, schema: { response: { 200: listOf(milestoneSchema) } } },
    async (request) => {
      await signedIn(services, request)
      const catalogue = await services.editions.catalogue()
      return { items: catalogue.milestones.map((m) => milestoneItem(m, catalogue)) }
    },
  )

  server.get(
    '/notices',
    { config: { permission: 'catalogue.read' }, schema: { response: { 200: listOf(noticeSchema) } } },
    async (request) => {
      await signedIn(services, request)
      const catalogue = await services.editions.catalogue()
      return { items: catalogue.notices.map((n) => noticeItem(n, catalogue)) }
    },
  )
}
