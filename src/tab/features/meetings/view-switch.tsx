import { useAddressParam } from '#tab/components/address.ts'
import { useMeetingsTexts } from './meetings-texts.ts'
import styles from './view-switch.module.css'

/** Returns whether the meetings are shown as a month, by the address. */
export const useIsMonth = () => useAddressParam('view')[0] === 'month'

/** The meetings as a list, or as a month. */
export function ViewSwitch() {
  const words = useMeetingsTexts()
  const isMonth = useIsMonth()
  const [, setView] = useAddressParam('view')
  const views = [
    { view: 'list', value: '', isOn: !isMonth },
    { view: 'month', value: 'month', isOn: isMonth },
  ] as const
  return (
    <fieldset className={styles.views}>
      <legend className="visually-hidden">{words.view}</legend>
      {views.map(({ view, value, isOn }) => (
        <button key={view} type="button" aria-pressed={isOn} onClick={() => setView(value)}>
          {words.views[view]}
        </button>
      ))}
    </fieldset>
  )
}
