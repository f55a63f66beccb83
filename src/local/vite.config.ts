import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const page = (name: string): string => fileURLToPath(new URL(`pages/${name}.html`, import.meta.url))

/** Builds the local pages to dist/local: hashed files below /local/assets, nothing inline that a strict CSP refuses. */
export default defineConfig({
  root: fileURLToPath(new URL('pages', import.meta.url)),
  base: '/local/',
  publicDir: false,
  build: {
    outDir: fileURLToPath(new URL('../../dist/local', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['chat', 'mail', 'calendar', 'consent', 'front'].map(page) },
  },
})
