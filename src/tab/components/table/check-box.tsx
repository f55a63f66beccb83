import { type MouseEvent, useLayoutEffect, useRef } from 'react'
import styles from './check-box.module.css'
import { shareOf } from './selection.ts'
import { useTableTexts } from './table-texts.ts'
import type { Selection } from './use-selection.ts'

/** The box by which a row is selected; with Shift, all from the one before. */
export function CheckOne(props: { id: string; name: string; checked: boolean; press: Selection['press'] }) {
  const texts = useTableTexts()
  return (
    <label className={styles.box}>
      <input
        type="checkbox"
        aria-label={texts.select(props.name)}
        checked={props.checked}
        onChange={() => undefined}
        // A change does not say whether Shift was held; the Space key is a click, too.
        onClick={(event: MouseEvent) => props.press(props.id, event.shiftKey)}
      />
    </label>
  )
}

/** The box by which all that are shown are selected; a dash in it says that some are. */
export function CheckAll({ selection }: { selection: Selection }) {
  const texts = useTableTexts()
  const box = useRef<HTMLInputElement>(null)
  const share = shareOf(selection.selected, selection.shown)
  useLayoutEffect(() => {
    if (box.current) box.current.indeterminate = share === 'some'
  })
  return (
    <label className={styles.box}>
      <input
        ref={box}
        type="checkbox"
        aria-label={texts.selectAll}
        checked={share === 'all'}
        disabled={selection.shown.length === 0}
        onChange={selection.pressAll}
      />
    </label>
  )
}
