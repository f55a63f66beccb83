/** Thrown when another process has the data folder open. The message is for the operator. */
export class FolderInUseError extends Error {
  readonly code = 'folder-in-use'
  readonly folder: string

  constructor(folder: string, cause: unknown) {
    super(
      `The folder ${folder} is in use by another Fristvagt. Stop that one first, or give this one a folder of its own with --data.`,
      { cause },
    )
    this.name = 'FolderInUseError'
    this.folder = folder
  }
}
