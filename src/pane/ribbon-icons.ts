import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const ICONS = new URL('../../manifest/icons/', import.meta.url)

/**
 * Returns a build plugin that puts the icons of Outlook's ribbon beside the page, at addresses that never change: the
 * manifest names them.
 */
export function ribbonIcons(sizes: readonly number[]): Plugin {
  return {
    name: 'ribbon-icons',
    generateBundle() {
      for (const size of sizes) {
        const name = `ribbon${size}.png`
        this.emitFile({
          type: 'asset',
          fileName: `icons/${name}`,
          source: readFileSync(new URL(name, ICONS)),
        })
      }
    },
  }
}
