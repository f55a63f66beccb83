/** Returns whether an If-None-Match header names a tag. A proxy that compresses makes a tag weak; what it names is the same. */
export const namesTag = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
