import { readFileSync, statSync } from 'node:fs'

/** How a secret in a file is understood, and who hears when it cannot be read any more. */
export interface SecretFileOptions<T> {
  readonly path: string
  /** Turns the text into the secret; throws where it is none. */
  readonly parse: (text: string) => T
  readonly troubled: (error: unknown) => void
}

/**
 * Returns a reader of a secret in a mounted file: the file is read again when it has changed, so that a secret is
 * replaced without a restart. What cannot be read or understood leaves the last good secret in its place, and is told
 * of once. Throws what reading and understanding throw at the start.
 */
export function secretFile<T>({ path, parse, troubled }: SecretFileOptions<T>): () => T {
  let mark = markOf(path)
  let secret = parse(readFileSync(path, 'utf8'))
  let isTold = false
  return () => {
    try {
      const now = markOf(path)
      if (now !== mark) {
        secret = parse(readFileSync(path, 'utf8'))
        mark = now
      }
      isTold = false
    } catch (error) {
      // A file that is being replaced may be missing, empty or half written for a moment.
      const isNews = !isTold
      // First: whoever is told may ask for the secret again.
      isTold = true
      if (isNews) troubled(error)
    }
    return secret
  }
}

/** Returns whether others than the file's owner and group may read it. */
export const isReadByOthers = (path: string): boolean => (statSync(path).mode & 0o007) !== 0

/** A mounted secret is replaced by a symbolic link: another file with another time, at the same path. */
function markOf(path: string): string {
  const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true })
  return [ino, size, mtimeNs, ctimeNs].join(' ')
}
