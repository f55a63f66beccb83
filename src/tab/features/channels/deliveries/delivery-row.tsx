import type { DeliveryItem } from '#api/contract.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDay } from '#tab/time/written-day.ts'
import { useChannelsTexts } from '../channels-texts.ts'
import styles from './deliveries.module.css'

const TONES: Readonly<Partial<Record<DeliveryItem['state'], 'good' | 'warning' | 'danger'>>> = {
  sent: 'good',
  ambiguous: 'warning',
  failed: 'danger',
  gone: 'danger',
}

/** One card: its morning, how it went and when, and what stood on it. */
export function DeliveryRow({ delivery }: { delivery: DeliveryItem }) {
  const { deliveries } = useChannelsTexts()
  const { language, locale } = useTexts()
  const { day, state, lines, what, cure, error, attempts, createdAt, sentAt } = delivery
  return (
    <li className={styles.row} data-item={delivery.id}>
      <div className={styles.head}>
        <h2>{writeDay(day, locale, 'long')}</h2>
        <span className={styles.state} data-tone={TONES[state]}>
          {deliveries.states[state]}
        </span>
      </div>
      {what && (
        <p>
          {what[language]} {cure?.[language]}
        </p>
      )}
      <dl>
        <Moment label={deliveries.planned} at={createdAt} />
        {sentAt !== undefined && <Moment label={deliveries.sent} at={sentAt} />}
        {attempts > 1 && (
          <div>
            <dd>{deliveries.attempts(attempts)}</dd>
          </div>
        )}
      </dl>
      <details>
        <summary>{deliveries.lines(lines.length)}</summary>
        <ul>
          {lines.map(({ item, title }) => (
            <li key={item}>{title}</li>
          ))}
        </ul>
        {error !== undefined && (
          <p className={styles.technical}>
            {deliveries.technical}: <code>{error}</code>
          </p>
        )}
      </details>
    </li>
  )
}

function Moment({ label, at }: { label: string; at: string }) {
  const { locale } = useTexts()
  const written = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Copenhagen',
  }).format(new Date(at))
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <time dateTime={at}>{written}</time>
      </dd>
    </div>
  )
}
