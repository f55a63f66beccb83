import { createServer } from 'node:net'

/** A port of loopback that nobody else is given until it is let go of. */
export interface HeldPort {
  readonly port: number
  /** Lets go of the port, for its holder to listen on at once. */
  release(): Promise<void>
}

/** Finds a port of loopback that nobody listens on, and holds it. */
export function holdFreePort(): Promise<HeldPort> {
  return new Promise((resolve, reject) => {
    const holder = createServer()
    holder.once('error', reject)
    holder.listen(0, 'localhost', () => {
      const address = holder.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      resolve({ port, release: () => new Promise((released) => holder.close(() => released())) })
    })
  })
}
