import { fileURLToPath } from 'node:url'

const dist = (path: string) => fileURLToPath(new URL(`../../dist/${path}`, import.meta.url))

/** Where `npm run build` puts what the server serves. */
export const TAB_FOLDER = dist('tab')
export const PANE_FOLDER = dist('pane')
export const LOCAL_FOLDER = dist('local')
/** An empty, migrated embedded database: a new folder begins from it in a second instead of eight. */
export const DATABASE_TEMPLATE = dist('database-template.tar.gz')
/** Where Node keeps what it has compiled of the command line's code, so that the next command starts sooner. */
export const COMPILED = dist('compiled')
