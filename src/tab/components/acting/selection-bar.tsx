import { Button } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import { useState } from 'react'
import type { AgreementItem, TaskItem } from '#api/contract.ts'
import { usePlace } from '#tab/data/place.ts'
import type { Selection } from '../table/use-selection.ts'
import { useActingTexts } from './acting-texts.ts'
import { AssignDrawer } from './assign-drawer.tsx'
import { concerns, type Deed } from './deeds.ts'
import { Refusals } from './refusals.tsx'
import styles from './selection-bar.module.css'
import { SnoozeDrawer } from './snooze-drawer.tsx'
import { useActOnMany } from './use-act-on-many.ts'

interface Props {
  readonly list: 'agreements' | 'tasks'
  readonly all: readonly (AgreementItem | TaskItem)[]
  readonly selection: Selection
}

/** What can be done with all that are selected, at the foot of the window; how far it is, and what was refused. */
export function SelectionBar({ list, all, selection }: Props) {
  const texts = useActingTexts()
  const mayHandle = usePlace().me.permissions.includes('handling.change')
  const [asking, setAsking] = useState<'assign' | 'snooze'>()
  const { progress, refusals, forget, stop, run } = useActOnMany(list, selection.replace)
  const { selected, shown, replace } = selection
  const items = all.filter(({ id }) => selected.has(id))
  const hidden = items.length - shown.filter((id) => selected.has(id)).length
  const of = (kind: Deed['kind']) => items.filter((item) => concerns(kind, item))
  const act = (deed: Deed) => {
    setAsking(undefined)
    run(deed, of(deed.kind))
  }
  const button = (kind: Deed['kind'], label: string, press: () => void, primary = false) => {
    const count = of(kind).length
    const counted = count === items.length ? label : `${label} (${count})`
    return (
      <Button appearance={primary ? 'primary' : 'secondary'} disabled={count === 0} onClick={press}>
        {counted}
      </Button>
    )
  }
  const isOpen = items.length > 0 || progress !== undefined || refusals.length > 0
  return (
    <section className={styles.bar} aria-label={texts.bar} data-open={isOpen}>
      {refusals.length > 0 && <Refusals refusals={refusals} onClose={forget} />}
      <div className={styles.row}>
        <p role="status">
          {progress
            ? texts.progress(progress.done, progress.of)
            : items.length > 0 && texts.selected(items.length, hidden)}
        </p>
        {progress && (
          <>
            <progress aria-label={texts.bar} value={progress.done} max={progress.of} />
            <Button onClick={stop}>{texts.stop}</Button>
          </>
        )}
        {!progress && items.length > 0 && (
          <>
            {button('fulfil', texts.fulfil[list], () => act({ kind: 'fulfil' }), true)}
            {of('take-back').length > 0 &&
              button('take-back', texts.takeBack, () => act({ kind: 'take-back' }))}
            {mayHandle && button('assign', texts.assign, () => setAsking('assign'))}
            {mayHandle && button('snooze', texts.snooze, () => setAsking('snooze'))}
            <Button
              appearance="subtle"
              icon={<Dismiss20Regular />}
              aria-label={texts.clear}
              onClick={() => replace([])}
            />
          </>
        )}
      </div>
      {asking === 'assign' && (
        <AssignDrawer
          count={of('assign').length}
          onClose={() => setAsking(undefined)}
          onChoose={(person) => act({ kind: 'assign', person })}
        />
      )}
      {asking === 'snooze' && (
        <SnoozeDrawer
          count={of('snooze').length}
          onClose={() => setAsking(undefined)}
          onChoose={(until, why) => act({ kind: 'snooze', until, why })}
        />
      )}
    </section>
  )
}
