import type { AgreementItem, TaskItem } from '#api/contract.ts'
import { Loaded } from '#tab/components/loaded.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { useComingNudges, useItemDeliveries } from './item-queries.ts'
import { useItemTexts } from './item-texts.ts'
import { dayWords } from './moment-words.ts'
import { NudgeTable } from './nudge-table.tsx'
import { nudgeWindow } from './nudge-window.ts'
import styles from './nudges-section.module.css'
import { Section } from './section.tsx'
import { SectionShape } from './section-shape.tsx'
import { nextNudge } from './write-nudges.ts'

type Item = AgreementItem | TaskItem

/** What is next to be sent about an item, which channels got what, and what came of it. */
export function NudgesSection({ item }: { item: Item }) {
  const { nudges } = useItemTexts()
  const { me } = usePlace()
  // A task that only asks to sign an agreement is nudged about as that agreement.
  const id = 'agreement' in item ? (item.agreement ?? item.id) : item.id
  return (
    <Section title={nudges.title}>
      <div className={styles.parts}>
        <Coming id={id} item={item} />
        {me.permissions.includes('deliveries.read') ? (
          <Sent id={id} />
        ) : (
          <p className={styles.note}>{nudges.noRight}</p>
        )}
      </div>
    </Section>
  )
}

function Coming({ id, item }: { id: string; item: Item }) {
  const texts = useTexts()
  const { nudges } = useItemTexts()
  const { me, municipality } = usePlace()
  const query = useComingNudges(municipality.code, id, nudgeWindow(item.deadline, me.today))
  return (
    <Loaded query={query} shape={<SectionShape />}>
      {(coming) => {
        const next = nextNudge(coming)
        if (!next) return <p>{noneWords(item, nudges)}</p>
        const day = dayWords(next.day, me.today, texts)
        return (
          <div>
            <p className={styles.next}>
              {next.nobodys ? nudges.nextNew(day) : nudges.next(day, namesOf(next.channels, texts.locale))}
            </p>
            <p className={styles.note}>
              {next.why}
              {next.later > 0 && ` · ${nudges.later(next.later)}`}
            </p>
          </div>
        )
      }}
    </Loaded>
  )
}

function noneWords(
  item: Item,
  { settled, undated, none }: { settled: string; undated: string; none: string },
) {
  const state = item.standing?.state
  if (state === 'signed' || state === 'done' || item.standing?.notOurs || item.calledOff) return settled
  return item.deadline.to === undefined ? undated : none
}

const namesOf = (names: readonly string[], locale: string) => new Intl.ListFormat(locale).format(names)

function Sent({ id }: { id: string }) {
  const { nudges } = useItemTexts()
  const query = useItemDeliveries(usePlace().municipality.code, id)
  return (
    <Loaded query={query} shape={<SectionShape />}>
      {({ deliveries, more, effect }) =>
        deliveries.length === 0 ? (
          <p className={styles.note}>{nudges.nothingSent}</p>
        ) : (
          <div>
            <h3 className={styles.heading}>{nudges.sent}</h3>
            <NudgeTable item={id} deliveries={deliveries} />
            {more && <p className={styles.note}>{nudges.more}</p>}
            {effect.total.nudges > 0 && (
              <p className={styles.note}>
                {nudges.effect(effect.total.changed, effect.total.nudges, effect.days)}
              </p>
            )}
          </div>
        )
      }
    </Loaded>
  )
}
