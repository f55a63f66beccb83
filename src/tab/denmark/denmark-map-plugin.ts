import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { drawAreas } from './draw-areas.ts'
import { municipalityOutlines } from './municipality-outlines.ts'

const NAME = 'virtual:denmark-map'
const LICENCE = 'assets/denmark-map-licence.txt'

/**
 * Returns a build plugin that gives the map of Denmark as a module: drawn small from react-denmark-map while the tab is
 * built. The licence of the outlines goes along as a file, which the map names.
 */
export function denmarkMap(): Plugin {
  return {
    name: 'denmark-map',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined
      const map = JSON.stringify(drawAreas(municipalityOutlines()))
      return `export const MAP = ${map}\nexport const LICENCE = ${JSON.stringify(`/tab/${LICENCE}`)}`
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: LICENCE, source: licence() })
    },
  }
}

function licence(): string {
  const entry = createRequire(import.meta.url).resolve('react-denmark-map')
  return readFileSync(join(dirname(entry), '../../LICENSE.md'), 'utf8')
}
