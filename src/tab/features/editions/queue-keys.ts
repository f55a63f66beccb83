/** What can be done in the queue by one key. */
export interface QueueKeys {
  readonly next: () => void
  readonly previous: () => void
  readonly accept: () => void
  readonly keep: () => void
  readonly reject: () => void
  readonly edit: () => void
  readonly undo: () => void
}

const KEYS: Readonly<Record<string, keyof QueueKeys>> = {
  n: 'next',
  ArrowRight: 'next',
  p: 'previous',
  ArrowLeft: 'previous',
  k: 'keep',
  r: 'reject',
  e: 'edit',
  u: 'undo',
}
const WRITES = ['INPUT', 'TEXTAREA', 'SELECT']

/**
 * Returns what a key asks for; undefined for one that is being written with, or that is somebody else's. Enter accepts
 * only where the question itself has the focus: on a button it presses that.
 */
export function queueKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'target'>,
  heading: Element | null,
): keyof QueueKeys | undefined {
  const { key, ctrlKey, altKey, metaKey, target } = event
  if (ctrlKey || altKey || metaKey) return undefined
  if (target instanceof Element && WRITES.includes(target.tagName)) return undefined
  if (key === 'Enter') return target === heading ? 'accept' : undefined
  return Object.hasOwn(KEYS, key) ? KEYS[key] : undefined
}
