import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

const INSTANCE = new URL('./instance.ts', import.meta.url).pathname

/** What an instance is told: the moment of the domain's clock, and the moment of this machine's at which it was that. */
export interface ClockMessage {
  readonly base: string
  readonly epoch: number
}

/** Says that an item of a municipality is fulfilled. */
export interface PressMessage {
  readonly press: { readonly municipality: string; readonly item: string }
}

interface Told {
  readonly ready?: true
  readonly pending?: number
  readonly pressed?: string
}

interface Running {
  readonly child: ChildProcess
  /** Undefined until it has told. */
  pending: number | undefined
  readonly pressed: Set<string>
}

/** Instances on one database, which can be killed. */
export class Fleet {
  readonly #arguments: readonly string[]
  readonly #running: (Running | undefined)[] = []
  readonly #logs: string[] = []
  #clock: ClockMessage = { base: '2025-12-01T06:00:00Z', epoch: Date.now() }

  constructor(place: string, template: string, timeoutMs = 1_500) {
    this.#arguments = [place, template, String(timeoutMs)]
  }

  /** What the instances have written to the log. */
  get log(): string {
    return this.#logs.join('')
  }

  async start(index: number): Promise<void> {
    const child = fork(INSTANCE, this.#arguments, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    const running: Running = { child, pending: undefined, pressed: new Set() }
    this.#running[index] = running
    child.stderr?.on('data', (chunk: Buffer) => this.#logs.push(String(chunk)))
    // A message to one that was killed a moment ago comes to nothing.
    child.on('error', () => undefined)
    const ready = new Promise<void>((resolve) => {
      child.on('message', ({ ready: isReady, pending, pressed }: Told) => {
        if (isReady) resolve()
        if (pending !== undefined) running.pending = pending
        if (pressed !== undefined) running.pressed.add(pressed)
      })
    })
    this.#tell(running)
    const ended = once(child, 'exit').then(([code]) => code as number | null)
    const early = await Promise.race([ready.then(() => 'ready' as const), ended])
    if (early !== 'ready' && early !== null) throw new Error(`an instance ended with ${early}:\n${this.log}`)
  }

  /** Kills an instance as a power cut would, and starts it anew. */
  async killAndRestart(index: number): Promise<void> {
    const { child } = this.#running[index] ?? {}
    if (!child) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    await this.start(index)
  }

  setClock(base: string): void {
    this.#clock = { base, epoch: Date.now() }
    for (const running of this.#running) {
      if (!running) continue
      running.pending = undefined
      this.#tell(running)
    }
  }

  /** Records something in an instance, and again until that has said that it did. */
  async press(press: PressMessage['press'], index = 0): Promise<void> {
    const running = this.#running[index]
    if (!running) throw new Error('no instance to press in')
    const name = `${press.municipality} ${press.item}`
    running.child.send({ press } satisfies PressMessage)
    if (!(await until(() => running.pressed.has(name), 30_000)))
      throw new Error(`nothing was recorded within half a minute:\n${this.log}`)
  }

  /** Returns whether every instance has told, since the clock was set, that nothing is to be sent any more. */
  isSettled(): boolean {
    return this.#running.every((running) => running?.pending === 0)
  }

  /** Ends all well; returns their exit codes. */
  async stop(): Promise<readonly (number | null)[]> {
    return Promise.all(
      this.#running.map(async (running) => {
        if (!running) return null
        const { child } = running
        if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
        const gone = once(child, 'exit')
        child.kill('SIGTERM')
        const [code] = await gone
        return code as number | null
      }),
    )
  }

  #tell({ child }: Running): void {
    if (child.connected) child.send(this.#clock, () => undefined)
  }
}

const LOOK_EVERY_MS = 50

/** Waits until something is so; returns whether it came to be within the time. */
export async function until(isSo: () => boolean, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs
  while (!isSo()) {
    if (performance.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  return true
}
