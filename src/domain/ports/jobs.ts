/** The jobs that run beside the answering of people, by queue, with what each is about. */
export interface JobPayloads {
  /** Look which channels are due their morning card. */
  readonly sweep: Record<string, never>
  /** Send one delivery of the outbox. */
  readonly deliver: { readonly delivery: string }
  /** Find the cards that show an item, and have each redrawn. */
  readonly refresh: {
    readonly municipality: string
    readonly item: string
    /** Only the cards of this conversation. */
    readonly conversation?: string
  }
  /** Bring one card up to date; `tries` counts how often that failed. */
  readonly redraw: {
    readonly municipality: string
    readonly conversation: string
    readonly activity: string
    readonly tries?: number
  }
  /** Tell those who have a meeting in their calendar what has become of it; `catalogue` is the revision that changed it. */
  readonly moved: { readonly event: string; readonly catalogue: number }
  /** Let go of what was kept long enough. */
  readonly retain: Record<string, never>
  /** Write a backup; where `unlessRecent`, not when there is one of the last day. */
  readonly backup: { readonly unlessRecent?: true }
  /** Look what the deployment that is followed has published. */
  readonly follow: Record<string, never>
}
/** The names of the queues. */
export type JobName = keyof JobPayloads

/** When a job is to be done, and, of those that may wait for one another, what it is about. */
interface EnqueueOptions {
  readonly afterSeconds?: number
  /** While a job of this queue and key waits, another is not added: that one will do for both. */
  readonly once?: string
}

/** The durable queue: what is enqueued is done at least once, whichever process dies. */
export interface Jobs {
  enqueue<N extends JobName>(name: N, payload: JobPayloads[N], options?: EnqueueOptions): Promise<void>
  /** Starts working on a queue. A handler that throws has its job tried again. */
  work<N extends JobName>(name: N, handler: (payload: JobPayloads[N]) => Promise<void>): Promise<void>
  /** Enqueues a job every minute, once across all instances. */
  everyMinute(name: 'sweep'): Promise<void>
  /** Enqueues a job every hour, once across all instances. */
  everyHour(name: 'follow'): Promise<void>
  /** Enqueues a job every night, once across all instances. */
  everyNight(name: 'retain' | 'backup'): Promise<void>
  /** Returns once no job is waiting or running. */
  idle(): Promise<void>
}
