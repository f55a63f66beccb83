import type { ChannelPreview } from '#api/contract.ts'
import { useChannelsTexts } from '../channels-texts.ts'
import { PreviewDays } from '../preview/preview-days.tsx'
import styles from './settings.module.css'

interface Props {
  /** The answer to what stands in the form; undefined until there is one. */
  readonly answer: ChannelPreview | undefined
  readonly isWrong: boolean
  readonly isError: boolean
}

/** What the settings in the form would bring in the coming 30 days, beside what the channel gets now; read out as it changes. */
export function Trial({ answer, isWrong, isError }: Props) {
  const { trial } = useChannelsTexts()
  return (
    <aside className={styles.trial} aria-label={trial.heading}>
      <h2>{trial.heading}</h2>
      <div role="status">
        {isError && <p>{trial.failed}</p>}
        {isWrong && <p className={styles.fault}>{trial.wrong}</p>}
        {answer && !isWrong && <Amounts answer={answer} />}
      </div>
      {answer && !isWrong && answer.mornings.length > 0 && (
        <details>
          <summary>{trial.days}</summary>
          <PreviewDays answer={answer} />
        </details>
      )}
    </aside>
  )
}

function Amounts({ answer: { kept, chosen } }: { answer: ChannelPreview }) {
  const { trial } = useChannelsTexts()
  return (
    <dl>
      <div>
        <dt>{chosen ? trial.before : trial.same}</dt>
        <dd>{trial.amount(kept.cards, kept.lines)}</dd>
      </div>
      {chosen && (
        <div data-new="true">
          <dt>{trial.after}</dt>
          <dd>{trial.amount(chosen.cards, chosen.lines)}</dd>
        </div>
      )}
    </dl>
  )
}
