import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { denmarkMap } from './denmark/denmark-map-plugin.ts'
import { firstPageSize } from './first-page-size.ts'

const SHARED = /src\/tab\/(components(?!\/table)|data|time|shell)\/|src\/tab\/texts\/(texts|choose-language)/
const OF_LISTS =
  /components\/(details|drawer|filter-items|gone|group|handling-facts|lead-link|more-filters|nothing|toolbar|use-close)|data\/calendar-feed/
const THEMES = /shell\/themes\//

/** Builds the tab to dist/tab: hashed files below /tab/assets, nothing inline that a strict CSP refuses. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  publicDir: false,
  // The server writes a nonce of its own into each answer (src/app/http/tab-page.ts).
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [react(), denmarkMap(), firstPageSize('features/overview/overview-page.tsx')],
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
            {
              name: 'shared',
              test: (id) => SHARED.test(id) && !OF_LISTS.test(id) && !THEMES.test(id),
              priority: 2,
            },
            { name: 'lists', test: OF_LISTS, priority: 1 },
          ],
        },
      },
    },
  },
})
