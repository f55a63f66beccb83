import { connect } from 'node:net'

/** A connection of a caller who writes what they like. */
export interface RawCall {
  write(text: string): void
  /** Resolves with all that came back, once the server has closed the connection. */
  readonly closed: Promise<string>
  /** Drops the connection. */
  drop(): void
}

/** Opens a connection to a server on this machine. */
export function rawCall(port: number): RawCall {
  // Half of it open: a caller who has said all may still listen.
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  let heard = ''
  socket.setEncoding('latin1').on('data', (text) => {
    heard += text
  })
  // A server that closes while we still write resets the connection; what came before counts.
  socket.on('error', () => undefined)
  return {
    write: (text) => void socket.write(text, 'latin1'),
    closed: new Promise((resolve) => {
      socket.on('end', () => socket.end())
      socket.on('close', () => resolve(heard))
    }),
    drop: () => socket.destroy(),
  }
}

/** Returns the status of the first answer, and how many answers there were. */
export function answersIn(heard: string): { status: number; answers: number } {
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 0),
    answers: heard.split(/HTTP\/1\.1 \d{3} /).length - 1,
  }
}
