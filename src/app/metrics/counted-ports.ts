import { type Messenger, MessengerError } from '#domain/ports/messenger.ts'
import type { SendBudget } from '#domain/ports/send-budget.ts'
import type { DeliveryCounters } from './counters.ts'

/** Returns a messenger that counts how each send and update ended. */
export function countedMessenger(messenger: Messenger, { sends, updates }: DeliveryCounters): Messenger {
  return {
    send: (...given) => counted(sends, () => messenger.send(...given)),
    update: (...given) => counted(updates, () => messenger.update(...given)),
  }
}

/** Returns a budget that counts how often somebody had to wait. */
export function countedBudget(budget: SendBudget, { budgetWaits }: DeliveryCounters): SendBudget {
  return {
    ...budget,
    async take(place, kind) {
      const wait = await budget.take(place, kind)
      if (wait > 0) budgetWaits.inc({ kind })
      return wait
    },
  }
}

async function counted<T>(counter: DeliveryCounters['sends'], call: () => Promise<T>): Promise<T> {
  try {
    const result = await call()
    counter.inc({ outcome: 'sent' })
    return result
  } catch (error) {
    counter.inc({ outcome: error instanceof MessengerError ? error.fault : 'mistake' })
    throw error
  }
}
