/** What to do where a server cannot listen, by Node's code. */
const CURES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses that port; choose one with --port, or PORT for serve',
  EADDRNOTAVAIL: 'this machine has no such address; set HOST to one that it has, or to 0.0.0.0 for all',
  EACCES: 'that port needs more rights; choose one above 1023 with --port, or PORT for serve',
}

/** Returns the sentence for a server that cannot listen where it is told to; undefined for any other error. */
export function cannotListen(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return undefined
  const cure = error.syscall === 'listen' ? CURES[String(error.code)] : undefined
  return cure && `${error.message}: ${cure}`
}
