import { type SuggestOutcome, suggestFromMail } from '#actions/suggest-from-mail.ts'
import { busy, LARGEST_MAIL_BYTES, refuseWhileBusy, unreadable } from '../found-or-problem.ts'
import { mailSuggestionSchema, suggestedSchema } from '../mail-contract.ts'
import { mailToRead } from '../mail-json.ts'
import { originOf } from '../origin-of.ts'
import { ApiProblem } from '../problem.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { signedIn } from '../signed-in.ts'

/** Registers POST /mail-suggestions: what anybody hands from a mail to those who publish. */
export function registerMailSuggestions(server: ApiServer, services: ApiServices): void {
  server.post(
    '/mail-suggestions',
    {
      bodyLimit: LARGEST_MAIL_BYTES,
      config: { permission: 'catalogue.suggest' },
      onRequest: async (_request, reply) => refuseWhileBusy(services.mails, reply),
      schema: { body: mailSuggestionSchema, response: { 200: suggestedSchema, 201: suggestedSchema } },
    },
    async (request, reply) => {
      const { person } = await signedIn(services, request)
      const { mail, keys } = request.body
      const suggested = { mail: mailToRead(mail), keys }
      const made = await suggestFromMail(services, suggested, originOf(services, request, person))
      if (made.outcome === 'busy') throw busy(reply)
      const { outcome, draft, items } = madeOrProblem(made)
      return reply.status(outcome === 'suggested' ? 201 : 200).send({ outcome, draft: draft.id, items })
    },
  )
}

function madeOrProblem(made: Exclude<SuggestOutcome, { outcome: 'busy' }>) {
  switch (made.outcome) {
    case 'too-many':
      throw new ApiProblem('too-many-suggestions', TOO_MANY[made.of])
    case 'unreadable':
      throw unreadable(made.why)
    case 'no-such-item':
      throw new ApiProblem('not-found', 'The mail is no longer read as it was: find again, and choose')
    case 'no-edition':
      throw new ApiProblem('not-an-edition', undefined, { faults: [...made.faults] })
    default:
      return made
  }
}

const TOO_MANY = {
  person: 'As many of your suggestions as may wait for a publisher',
  all: 'As many suggestions as may wait for a publisher',
} as const
