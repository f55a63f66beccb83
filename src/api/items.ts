import { blockedBy } from '#domain/blocked-by.ts'
import { type Catalogue, solutionName, sourceOf } from '#domain/catalogue.ts'
import type { Day } from '#domain/day.ts'
import type { Agreement, Event, Milestone, Notice, Task } from '#domain/edition.ts'
import { type Handlings, isSnoozed, type Snooze } from '#domain/handling.ts'
import type { Municipality } from '#domain/municipality.ts'
import { isForgotten } from '#domain/person.ts'
import type { CalendarLinks } from '#domain/ports/calendar.ts'
import { dispatchOf, type Standing } from '#domain/standing.ts'
import { urgencyOf } from '#domain/urgency.ts'
import type { AgreementItem, EventItem, MunicipalityItem, TaskItem } from './contract.ts'
import { webAddress } from './web-address.ts'

/** What items are shown from. */
export interface ItemContext {
  readonly catalogue: Catalogue
  readonly today: Day
  /** The standings of the municipality asked about; absent when none was. */
  readonly standings: ReadonlyMap<string, Standing> | undefined
  readonly handlings: Handlings
}

/** Returns an agreement as the contract has it. */
export function agreementItem(agreement: Agreement, context: ItemContext): AgreementItem {
  const standing = context.standings?.get(agreement.id)
  const state = {
    fulfilled: 'signed',
    open: 'unsigned',
    unknown: 'unknown',
    'not-ours': 'unknown',
    'called-off': 'unknown',
  } as const
  return {
    ...common(agreement, context.catalogue),
    solution: solution(context.catalogue, agreement.solution),
    kind: agreement.kind,
    sent: agreement.sent,
    dispatch: dispatchOf(agreement, context.today),
    audience: [...agreement.audience],
    deadline: agreement.deadline,
    urgency: urgencyOf(agreement.deadline, standing, context.today),
    ...(standing
      ? { standing: { state: state[standing.state], ...saidOf(standing, agreement.id, context) } }
      : {}),
  }
}

/** Returns a task as the contract has it; one that only asks to sign an agreement stands as that agreement does. */
export function taskItem(task: Task, context: ItemContext): TaskItem {
  const standing = context.standings?.get(task.agreement ?? task.id) ?? context.standings?.get(task.id)
  return {
    ...common(task, context.catalogue),
    solution: solution(context.catalogue, task.solution),
    workingTitle: task.workingTitle,
    klik: { ...task.klik },
    start: task.start,
    deadline: task.due,
    audience: [...task.audience],
    ...(task.step === undefined ? {} : { step: task.step }),
    ...(task.agreement === undefined ? {} : { agreement: task.agreement }),
    ...blockedByOf(task, context),
    urgency: urgencyOf(task.due, standing, context.today),
    ...(standing
      ? {
          standing: {
            state: standing.state === 'fulfilled' ? 'done' : 'open',
            ...saidOf(
              standing,
              context.standings?.has(task.agreement ?? '') ? (task.agreement ?? task.id) : task.id,
              context,
            ),
          },
        }
      : {}),
  }
}

function blockedByOf(task: Task, { catalogue, standings }: ItemContext) {
  const waits = blockedBy(task, catalogue, standings).map(({ agreement: { id, title }, standing }) => ({
    ...{ id, title, standing },
  }))
  return waits.length === 0 ? {} : { blockedBy: waits }
}

/** Returns a meeting as the contract has it; `entry` is the revision of it in the caller's calendar. */
export function eventItem(
  event: Event,
  catalogue: Catalogue,
  extra: { readonly entry: number | undefined; readonly links: CalendarLinks },
): EventItem {
  const { revision: _, source, solution: id, audience, agenda, registration, joinUrl, ...rest } = event
  const [page, join] = [webAddress(source), webAddress(joinUrl)]
  return {
    ...rest,
    source: sourceText(catalogue, event.id),
    audience: [...audience],
    ...(agenda === undefined ? {} : { agenda: [...agenda] }),
    ...(id === undefined ? {} : { solution: solution(catalogue, id) }),
    ...(page === undefined ? {} : { page }),
    ...(join === undefined ? {} : { joinUrl: join }),
    ...(registration && webAddress(registration.url) ? { registration: { ...registration } } : {}),
    inCalendar: extra.entry !== undefined,
    movedSince: extra.entry !== undefined && extra.entry < event.revision,
    links: extra.links,
  }
}

/** Returns a milestone with its source. */
export const milestoneItem = (milestone: Milestone, catalogue: Catalogue) => ({
  ...milestone,
  source: sourceText(catalogue, milestone.id),
})

/** Returns a notice with its source. */
export const noticeItem = ({ url, ...notice }: Notice, catalogue: Catalogue) => ({
  ...notice,
  ...(webAddress(url) === undefined ? {} : { url }),
  source: sourceText(catalogue, notice.id),
})

/** Returns a municipality as the contract has it. */
export const municipalityItem = ({ code, name, kkr, region }: Municipality): MunicipalityItem => ({
  code,
  name,
  kkr,
  region,
})

function common(item: Agreement | Task, catalogue: Catalogue) {
  return {
    id: item.id,
    title: item.title,
    ...(item.doubt ? { doubt: item.doubt } : {}),
    ...(item.note ? { note: item.note } : {}),
    ...(item.calledOff ? { calledOff: true as const } : {}),
    source: sourceText(catalogue, item.id),
  }
}

function sourceText(catalogue: Catalogue, id: string) {
  return sourceOf(catalogue, id) ?? { da: '', en: '' }
}

function solution(catalogue: Catalogue, id: string) {
  return { id, name: solutionName(catalogue, id) }
}

/** Returns who said how an item stands, and how it is handled. */
function saidOf(standing: Standing, item: string, { handlings, today }: ItemContext) {
  const handling = handlings.get(item)
  const to = handling?.assignment?.to
  return {
    ...provenance(standing),
    ...(handling?.snooze && isSnoozed(handling, today) ? restOf(handling.snooze) : {}),
    ...(to && !isForgotten(to) ? { assignee: { id: to.id, name: to.name } } : {}),
    ...(standing.state === 'not-ours' ? { notOurs: notOursOf(standing) } : {}),
  }
}

function restOf({ until, why }: Snooze) {
  return { snoozedUntil: until, ...(why === '' ? {} : { snoozedWhy: why }) }
}

function notOursOf({ asOf, reason, source: { by } }: Extract<Standing, { state: 'not-ours' }>) {
  return { asOf, reason, ...(isForgotten(by) ? {} : { by: by.name }) }
}

function provenance(standing: Standing) {
  if (standing.asOf === undefined) return {}
  const { asOf, source } = standing
  if (source.kind !== 'person') return { asOf, source: source.kind }
  return { asOf, source: source.kind, ...(isForgotten(source.by) ? {} : { by: source.by.name }) }
}
