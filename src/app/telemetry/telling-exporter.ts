import type { Log } from '#domain/ports/log.ts'

/** How a sending ended: 0 is well. */
interface Result {
  readonly code: number
  readonly error?: Error
}

interface Exporter<T> {
  export(what: T, done: (result: Result) => void): void
}

/**
 * Returns what makes exporters tell the log when nothing more arrives at the collector, and when it does again: once each,
 * however many there are and however long it lasts.
 */
export function tellingExporter(log: Log) {
  let isDown = false
  const tell = ({ code, error }: Result) => {
    const wasDown = isDown
    isDown = code !== 0
    if (isDown && !wasDown)
      log.warn({ err: error }, 'the collector takes no telemetry: what waits is dropped')
    if (!isDown && wasDown) log.warn({}, 'the collector takes telemetry again')
  }
  return <T, E extends Exporter<T>>(exporter: E & Exporter<T>): E => {
    const send = exporter.export.bind(exporter)
    exporter.export = (what, done) =>
      send(what, (result) => {
        tell(result)
        done(result)
      })
    return exporter
  }
}
