/** Thrown when a backup cannot be taken up; the message says why and what to do. Nothing was changed. */
export class BackupError extends Error {
  override name = 'BackupError'
}
