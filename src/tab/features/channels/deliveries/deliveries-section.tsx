import { Button } from '@fluentui/react-components'
import { useAddressParam, useClearFilters } from '#tab/components/address.ts'
import { Loaded } from '#tab/components/loaded.tsx'
import { useTexts } from '#tab/texts/texts.ts'
import { type DeliveryFilters, useDeliveries } from '../channel-queries.ts'
import { type ChannelsTexts, useChannelsTexts } from '../channels-texts.ts'
import styles from './deliveries.module.css'
import { DeliveryRow } from './delivery-row.tsx'

/** Each card of the channel, newest first: how it went, why, and what to do about it. */
export function DeliveriesSection({ id }: { id: string }) {
  const { deliveries } = useChannelsTexts()
  const { state } = useTexts()
  const filters = useFilters()
  const query = useDeliveries(id, filters)
  const filtered = Object.values(filters).some((value) => value !== '')
  const items = query.data?.pages.flatMap((page) => page.items)
  return (
    <>
      <Filters />
      <Loaded query={{ ...query, data: items }}>
        {(rows) =>
          rows.length === 0 ? (
            <p className={styles.none}>{filtered ? deliveries.noneFor : deliveries.none}</p>
          ) : (
            <ul className={styles.rows}>
              {rows.map((delivery) => (
                <DeliveryRow key={delivery.id} delivery={delivery} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {query.hasNextPage && (
        <Button
          className={styles.more}
          disabledFocusable={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {query.isFetchingNextPage ? state.loading : deliveries.more}
        </Button>
      )}
    </>
  )
}

const STATES = Object.keys({
  sent: '',
  due: '',
  sending: '',
  ambiguous: '',
  superseded: '',
  skipped: '',
  failed: '',
  gone: '',
} satisfies Record<
  keyof ChannelsTexts['deliveries']['states'],
  string
>) as (keyof ChannelsTexts['deliveries']['states'])[]

const DAY = /^\d{4}-\d\d-\d\d$/

/** What stands in the address is taken where it can be asked for, and is nothing otherwise: links are typed too. */
function useFilters(): DeliveryFilters {
  const [state] = useAddressParam('state')
  const [from] = useAddressParam('from')
  const [to] = useAddressParam('to')
  const day = (text: string) => (DAY.test(text) ? text : '')
  return { state: STATES.some((one) => one === state) ? state : '', from: day(from), to: day(to) }
}

function Filters() {
  const { deliveries } = useChannelsTexts()
  const filters = useFilters()
  const [, setState] = useAddressParam('state')
  const [, setFrom] = useAddressParam('from')
  const [, setTo] = useAddressParam('to')
  const clear = useClearFilters()
  return (
    <search className={styles.filters}>
      <label>
        {deliveries.state}
        <select value={filters.state} onChange={(event) => setState(event.target.value)}>
          <option value="">{deliveries.all}</option>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {deliveries.states[state]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {deliveries.from}
        <input type="date" value={filters.from} onChange={(event) => setFrom(event.target.value)} />
      </label>
      <label>
        {deliveries.to}
        <input type="date" value={filters.to} onChange={(event) => setTo(event.target.value)} />
      </label>
      {Object.values(filters).some((value) => value !== '') && (
        <Button onClick={clear}>{deliveries.clear}</Button>
      )}
    </search>
  )
}
