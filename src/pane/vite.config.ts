import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { themeStyles } from '../tab/theme-styles.ts'
import { ribbonIcons } from './ribbon-icons.ts'

/**
 * Builds the pane to dist/pane: one page for /pane/read and /pane/write, hashed files below /pane/assets, nothing inline
 * that a strict CSP refuses.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/pane/',
  publicDir: false,
  plugins: [themeStyles(), ribbonIcons([16, 32, 80])],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: fileURLToPath(new URL('../../dist/pane', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    manifest: 'bundle-manifest.json',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
