import { useDraftTexts } from './draft-texts.ts'
import styles from './queue.module.css'

/** The keys, and the way to turn them off. */
export function QueueHelp({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const texts = useDraftTexts().queue
  return (
    <details className={styles.help}>
      <summary>{texts.keys}</summary>
      <label>
        <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />{' '}
        {texts.keysOn}
      </label>
      <dl>
        {texts.keyHelp.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
