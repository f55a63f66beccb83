import { gzipSync } from 'node:zlib'
import type { Plugin, Rollup } from 'vite'

/**
 * Returns a build plugin that prints how much gzipped JavaScript the first page loads: the entry and these sources, and in
 * Teams one more.
 */
export function firstPageSize(sources: readonly string[], inTeams: string): Plugin {
  return {
    name: 'first-page-size',
    writeBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const sizeOf = (wanted: readonly string[]) => {
        const first = chunks.filter(
          (c) => c.isEntry || wanted.some((source) => c.facadeModuleId?.endsWith(source)),
        )
        const loaded = withStaticImports(first, bundle)
        const bytes = loaded.reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0)
        return `${(bytes / 1000).toFixed(1)} kB`
      }
      this.info(
        `first page: ${sizeOf(sources)} of gzipped JavaScript, in Teams ${sizeOf([...sources, inTeams])}`,
      )
    },
  }
}

function withStaticImports(first: readonly Rollup.OutputChunk[], bundle: Rollup.OutputBundle) {
  const loaded = new Set(first)
  for (const chunk of loaded) {
    for (const name of chunk.imports) {
      const imported = bundle[name]
      if (imported?.type === 'chunk') loaded.add(imported)
    }
  }
  return [...loaded]
}
