import { environment } from '../../src/app/configuration.ts'

/** Ends well while the server on this machine can do its work: for the HEALTHCHECK of the image. */
const { PORT = '3978' } = environment()
const answer = await fetch(`http://127.0.0.1:${PORT}/readyz`).catch(() => undefined)
process.exitCode = answer?.ok ? 0 : 1
