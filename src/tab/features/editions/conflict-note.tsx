import { Button } from '@fluentui/react-components'
import { PeopleSwap20Regular } from '@fluentui/react-icons/svg/people-swap'
import type { DraftEdit } from '#api/contract.ts'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './conflict-note.module.css'
import { useDraftTexts } from './draft-texts.ts'
import type { Conflict } from './use-edit-draft.ts'
import { writeMoment } from './write-moment.ts'

interface Props {
  readonly conflict: Conflict
  readonly onAgain: (edit: DraftEdit | 'undo') => void
  readonly onLeave: () => void
}

/** Says who changed the draft meanwhile, and lets one do the same again now that it is seen as it stands. */
export function ConflictNote({ conflict: { now, edit }, onAgain, onLeave }: Props) {
  const { locale } = useTexts()
  const texts = useDraftTexts().conflict
  const { by, at } = now.changed
  return (
    <div role="alert" className={styles.note}>
      <PeopleSwap20Regular />
      <div>
        <p className={styles.title}>{texts.title(by ?? texts.somebody, writeMoment(at, locale))}</p>
        <p>{texts.text}</p>
        <div className={styles.buttons}>
          {/* What a colleague did is not to be taken back unseen. */}
          {edit !== 'undo' && (
            <Button appearance="primary" onClick={() => onAgain(edit)}>
              {texts.again}
            </Button>
          )}
          <Button onClick={onLeave}>{texts.leave}</Button>
        </div>
      </div>
    </div>
  )
}
