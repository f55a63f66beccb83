import { dueOf, type Obligation, solutionName } from '#domain/catalogue.ts'
import { NO_HANDLINGS } from '#domain/handling.ts'
import type { PublishedItem } from '#domain/published-item.ts'
import { foreign } from '../foreign-text.ts'
import { factsOf } from '../rows/facts.ts'
import { todoWords } from '../rows/obligation-row.ts'
import { textsFor } from '../texts/texts-for.ts'
import { capitalised } from '../wording/days.ts'
import { deadlineWords } from '../wording/deadlines.ts'
import { sourceWords } from '../wording/source-words.ts'
import { standingWords } from '../wording/standings.ts'
import { type PublishedContext, webLinks } from './web-links.ts'

/** Returns an agreement or task as anybody may know it, in the words of its card: nobody's standing is among it. */
export function publishedObligation(obligation: Obligation, context: PublishedContext): PublishedItem {
  const { catalogue, today, language } = context
  const { item: texts } = textsFor(language)
  const { type, id, item } = obligation
  const drawn = { ...context, standings: new Map(), handlings: NO_HANDLINGS, undoables: new Map() }
  const off = standingWords({ state: 'called-off' }, type, today, language)
  return {
    type,
    id,
    kind: type === 'agreement' ? texts.kinds[item.kind] : texts.task,
    solution: foreign(solutionName(catalogue, item.solution), 60),
    title: foreign(item.title, 160),
    when: capitalised(deadlineWords(dueOf(obligation), today, language)),
    ...(item.calledOff && { off: capitalised(off) }),
    lines: item.calledOff ? [] : [todoWords(obligation, { context: drawn, language })],
    facts: factsOf(obligation, drawn, language).map(([label, value]) => ({
      label,
      value: foreign(value, 400),
    })),
    links: webLinks(type, id, [], context),
    source: sourceWords([id], context, language),
  }
}
