import { chatStateSchema } from './chat-state.ts'
import type { LocalTeamsOptions } from './options.ts'
import type { Tenant } from './tenant.ts'

const QUIET_MS = 150

/**
 * Restores the tenant's chat and saves it a moment after each change; returns how to save what is left and stop.
 * Throws when the saved state is not one of ours, or cannot be read.
 */
export async function keepState(
  tenant: Tenant,
  persist: NonNullable<LocalTeamsOptions['persist']>,
  report: (error: unknown) => void,
): Promise<() => Promise<void>> {
  const saved = await persist.load()
  if (saved !== undefined && saved !== null) tenant.restore(chatStateSchema.parse(saved))
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const save = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const snapshot = structuredClone(tenant.state)
    running = running.then(() => persist.save(snapshot)).catch(report)
    return running
  }
  const stop = tenant.hub.listen((event) => {
    if (event.kind === 'typing' || event.kind === 'clock') return
    timer ??= setTimeout(() => void save(), QUIET_MS)
  })
  return async () => {
    stop()
    await (timer === undefined ? running : save())
  }
}
