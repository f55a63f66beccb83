import type { Deadline } from '#domain/deadline.ts'
import type { Draft } from '#domain/draft.ts'
import { solutionNameIn } from './solution-name-in.ts'

/** Returns a draft as one reads it at a terminal: its items a line each, and below them what is doubtful. */
export function draftWords({ edition, problems }: Draft): string {
  const name = (id: string | undefined) => (id === undefined ? '' : solutionNameIn(edition, id))
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [
      'Opgaver',
      edition.tasks.map((t) => `${name(t.solution)}: ${t.title} (${daysOf(t.start)} – ${daysOf(t.due)})`),
    ],
    [
      'Aftaler',
      edition.agreements.map((a) => `${name(a.solution)}: ${a.title} (frist ${daysOf(a.deadline)})`),
    ],
    ['Møder', edition.events.map((e) => `${e.start} ${e.title}`)],
    ['Milepæle', edition.milestones.map((m) => `${m.process}: ${m.title} (${daysOf(m.when)})`)],
    ['Nyheder', edition.notices.map((n) => `${n.topic}: ${n.title}`)],
    [
      'Skal ses efter',
      problems.map((p) => `side ${p.where.page}, linje ${p.where.line}: ${p.what.da} «${p.words}»`),
    ],
  ]
  return [
    `${edition.title} (${edition.date})`,
    ...lists.flatMap(([heading, rows]) => [
      '',
      `${heading} (${rows.length})`,
      ...rows.map((row) => `  ${row}`),
    ]),
  ].join('\n')
}

function daysOf(deadline: Deadline): string {
  if ('from' in deadline)
    return deadline.from === deadline.to ? deadline.from : `${deadline.from}/${deadline.to}`
  return deadline.kind === 'undecided' ? 'uafklaret' : `"${deadline.raw}"?`
}
