import { gzipSync } from 'node:zlib'
import type { Plugin, Rollup } from 'vite'

/** Returns a build plugin that prints how much gzipped JavaScript the first page loads, the lazy `page` included. */
export function firstPageSize(page: string): Plugin {
  return {
    name: 'first-page-size',
    writeBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const first = chunks.filter((c) => c.isEntry || c.facadeModuleId?.endsWith(page))
      const loaded = withStaticImports(first, bundle)
      const bytes = loaded.reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0)
      this.info(`first page: ${(bytes / 1000).toFixed(1)} kB of gzipped JavaScript in ${loaded.length} files`)
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
