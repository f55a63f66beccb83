import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { denmarkMap } from './denmark/denmark-map-plugin.ts'
import { firstPageSize } from './first-page-size.ts'
import { hintScripts } from './hint-scripts.ts'
import { themeStyles } from './theme-styles.ts'

const SHARED =
  /src\/tab\/(components(?!\/(table|acting)\/)|data|time|shell)\/|src\/tab\/texts\/(texts|choose-language)/
/** What the first page has of the others' features. */
const ROWS =
  /features\/(agreements\/(agreement-(row|button|standing)|group-)|tasks\/(task-(row|button|standing)|group-)|overview\/part|meetings\/meeting-time)/
/** What the first script needs must be in no larger one: it would wait for it. */
const OF_START = /preload-helper|tab\/host\/(host|find-host|browser-host)\.ts/
const OF_LISTS =
  /components\/(details|drawer|filter-items|gone|group|handling-facts|lead-link|more-filters|nothing|toolbar|use-close)|data\/calendar-feed/

/** What is loaded before the overview is there, besides the entry. */
const FIRST_PAGE = ['tab/main.tsx', 'features/overview/overview-page.tsx', 'texts/da.ts']

/** Builds the tab to dist/tab: hashed files below /tab/assets, nothing inline that a strict CSP refuses. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  publicDir: false,
  // The server writes a nonce of its own into each answer (src/app/http/tab-page.ts).
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [
    react(),
    denmarkMap(),
    themeStyles(),
    hintScripts('src/tab/main.tsx'),
    firstPageSize(FIRST_PAGE, 'host/teams-host.ts'),
  ],
  build: {
    outDir: fileURLToPath(new URL('../../dist/tab', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    manifest: 'bundle-manifest.json',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // One file for what all pages share, and one for what lists and items have beside it: twenty small ones cost
        // more to fetch than they save.
        codeSplitting: {
          groups: [
            { name: 'start', test: OF_START, priority: 3 },
            {
              name: 'shared',
              test: (id) => (SHARED.test(id) || ROWS.test(id)) && !OF_LISTS.test(id),
              priority: 2,
            },
            { name: 'lists', test: OF_LISTS, priority: 1 },
          ],
        },
      },
    },
  },
})
