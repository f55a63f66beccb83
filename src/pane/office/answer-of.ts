import { OutlookError } from './outlook.ts'

/** What an asynchronous call of office.js ends with. */
type Ending<T> = Pick<Office.AsyncResult<T>, 'value' | 'error'> & { readonly status: unknown }

const PATIENCE_MS = 20_000

/**
 * Returns what office.js answers through a callback. Rejects with OutlookError where it refuses, throws, or does not call
 * back within `patienceMs`.
 */
export function answerOf<T>(
  call: (callback: (ending: Ending<T>) => void) => void,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  return new Promise((resolve, reject) => {
    // A host that has closed the mail in the meantime drops the call without a word.
    const late = setTimeout(() => reject(new OutlookError('Outlook did not answer')), patienceMs)
    const settled = (end: () => void) => {
      clearTimeout(late)
      end()
    }
    try {
      call(({ status, value, error }) =>
        settled(() =>
          status === 'succeeded'
            ? resolve(value)
            : reject(new OutlookError(`${error.code} ${error.message}`)),
        ),
      )
    } catch (thrown) {
      settled(() => reject(new OutlookError(thrown instanceof Error ? thrown.message : String(thrown))))
    }
  })
}
