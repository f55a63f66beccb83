import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { Circle20Regular } from '@fluentui/react-icons/svg/circle'
import { DismissCircle20Regular } from '@fluentui/react-icons/svg/dismiss-circle'
import { MailClock20Regular } from '@fluentui/react-icons/svg/mail-clock'
import { QuestionCircle20Regular } from '@fluentui/react-icons/svg/question-circle'
import { SubtractCircle20Regular } from '@fluentui/react-icons/svg/subtract-circle'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDay } from '#tab/time/written-day.ts'
import styles from './standing.module.css'

const ICONS = {
  fulfilled: CheckmarkCircle20Filled,
  open: Circle20Regular,
  late: Circle20Regular,
  unknown: QuestionCircle20Regular,
  waiting: MailClock20Regular,
  notOurs: SubtractCircle20Regular,
  calledOff: DismissCircle20Regular,
} as const

/** How a standing looks; `late` is open past its deadline, `waiting` has not been sent to anyone yet. */
export type Look = keyof typeof ICONS

interface Props {
  readonly look: Look
  readonly word: string
  readonly known?:
    | { asOf?: string | undefined; source?: 'kombit' | 'person' | undefined; by?: string | undefined }
    | undefined
  /** What is said in place of a source when there is none. */
  readonly otherwise?: string | undefined
}

/** A standing by icon, word and colour, with who says so and when: nothing is shown as known without a source. */
export function Standing({ look, word, known, otherwise }: Props) {
  const texts = useTexts()
  const Icon = ICONS[look]
  const day = known?.asOf === undefined ? '' : writeDay(known.asOf, texts.locale, 'number')
  const source =
    known?.source === 'kombit'
      ? texts.source.kombit(day)
      : known?.source === 'person'
        ? texts.source.person(known.by ?? texts.source.nameRemoved, day)
        : otherwise
  return (
    <div className={styles.standing} data-look={look}>
      <Icon />
      <div>
        <p className={styles.word}>{word}</p>
        {source && <p className={styles.source}>{source}</p>}
      </div>
    </div>
  )
}
