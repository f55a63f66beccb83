import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { Clock16Regular } from '@fluentui/react-icons/svg/clock'
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle'
import { QuestionCircle16Filled } from '@fluentui/react-icons/svg/question-circle'
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle'
import type { DeliveryItem } from '#api/contract.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { dayInDenmark, isoWeek, writeDay } from '#tab/time/written-day.ts'
import { useItemTexts } from './item-texts.ts'
import { clockWords } from './moment-words.ts'
import styles from './nudge-table.module.css'
import { placeWords, stageWords } from './write-nudges.ts'

const ICONS: Record<DeliveryItem['state'], typeof Clock16Regular> = {
  due: Clock16Regular,
  sending: Clock16Regular,
  sent: CheckmarkCircle16Filled,
  ambiguous: QuestionCircle16Filled,
  superseded: SubtractCircle16Regular,
  skipped: SubtractCircle16Regular,
  failed: ErrorCircle16Filled,
  gone: ErrorCircle16Filled,
}

/** Which channel got which card about an item, when, at what stage, and whether it arrived. Nobody's reading is known. */
export function NudgeTable({ item, deliveries }: { item: string; deliveries: readonly DeliveryItem[] }) {
  const { nudges } = useItemTexts()
  const { columns } = nudges
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{columns.day}</th>
          <th scope="col">{columns.channel}</th>
          <th scope="col">{columns.stage}</th>
          <th scope="col">{columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map((delivery) => (
          <Row key={delivery.id} item={item} delivery={delivery} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ item, delivery }: { item: string; delivery: DeliveryItem }) {
  const texts = useTexts()
  const words = useItemTexts()
  const { today } = usePlace().me
  const { state, sentAt, what, cure } = delivery
  const day = sentAt === undefined ? delivery.day : dayInDenmark(sentAt)
  const stages = delivery.nudges.filter((nudge) => nudge.item === item).map(({ stage }) => stage)
  const Icon = ICONS[state]
  const { columns } = words.nudges
  return (
    <tr>
      <td>
        <Label>{columns.day}</Label>
        {writeDay(day, texts.locale, 'short', today)}
        <span className={styles.quiet}>
          {' '}
          {texts.time.week(isoWeek(day))}
          {sentAt !== undefined && `, ${words.history.at(clockWords(sentAt, texts.locale))}`}
        </span>
      </td>
      <td>
        <Label>{columns.channel}</Label>
        {placeWords(delivery, words)}
      </td>
      <td>
        <Label>{columns.stage}</Label>
        {stages.map((stage) => stageWords(stage, words)).join(', ')}
      </td>
      <td>
        <Label>{columns.state}</Label>
        <span className={styles.state} data-state={state}>
          <Icon />
          <span>
            {what?.[texts.language] ?? words.nudges.delivered}
            {cure && <span className={styles.quiet}> {cure[texts.language]}</span>}
          </span>
        </span>
      </td>
    </tr>
  )
}

/** On a phone each row is a block, and its columns have no heading above them. */
function Label({ children }: { children: string }) {
  return (
    <span className={styles.label} aria-hidden="true">
      {children}
    </span>
  )
}
