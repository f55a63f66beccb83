/** The jobs that run beside the answering of people, by queue, with what each is about. */
export interface JobPayloads {
  /** Look which channels are due their morning card. */
  readonly sweep: Record<string, never>
  /** Send one delivery of the outbox. */
  readonly deliver: { readonly delivery: string }
  /** Bring the cards that show an item up to date. */
  readonly refresh: { readonly municipality: string; readonly item: string }
  /** Let go of what was kept long enough. */
  readonly retain: Record<string, never>
}
/** The names of the queues. */
export type JobName = keyof JobPayloads

/** The durable queue: what is enqueued is done at least once, whichever process dies. */
export interface Jobs {
  enqueue<N extends JobName>(
    name: N,
    payload: JobPayloads[N],
    options?: { afterSeconds?: number },
  ): Promise<void>
  /** Starts working on a queue. A handler that throws has its job tried again. */
  work<N extends JobName>(name: N, handler: (payload: JobPayloads[N]) => Promise<void>): Promise<void>
  /** Enqueues a job every minute, once across all instances. */
  everyMinute(name: 'sweep'): Promise<void>
  /** Enqueues a job every night, once across all instances. */
  everyNight(name: 'retain'): Promise<void>
  /** Returns once no job is waiting or running. */
  idle(): Promise<void>
}
