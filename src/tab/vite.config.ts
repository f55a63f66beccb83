import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { firstPageSize } from './first-page-size.ts'

/** Builds the tab to dist/tab: hashed files below /tab/assets, nothing inline that a strict CSP refuses. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  publicDir: false,
  // The server writes a nonce of its own into each answer (src/app/http/tab-page.ts).
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [react(), firstPageSize('features/agreements/agreements-page.tsx')],
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
        // One file for what all pages share: twenty small ones cost more to fetch than they save.
        codeSplitting: {
          groups: [{ name: 'shared', test: /src\/tab\/(components|data|time|texts|shell)\// }],
        },
      },
    },
  },
})
