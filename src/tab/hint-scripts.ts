import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite'

/** Returns a build plugin that has the page fetch a script, and all that it imports, before the first script asks for it. */
export function hintScripts(source: string): Plugin {
  return {
    name: 'hint-scripts',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const wanted = new Set(chunks.filter(({ facadeModuleId }) => facadeModuleId?.endsWith(source)))
        if (wanted.size === 0) throw new Error(`the build has no chunk of ${source}`)
        for (const chunk of wanted)
          for (const name of chunk.imports) {
            const imported = bundle[name]
            if (imported?.type === 'chunk') wanted.add(imported)
          }
        return [...wanted].flatMap((chunk) => [
          ...hint(html, { rel: 'modulepreload', crossorigin: true }, chunk),
          ...sheetsOf(chunk).flatMap((sheet) => hint(html, { rel: 'stylesheet', crossorigin: true }, sheet)),
        ])
      },
    },
  }
}

function hint(
  html: string,
  attrs: Readonly<Record<string, string | boolean>>,
  { fileName }: { readonly fileName: string },
): HtmlTagDescriptor[] {
  const href = `/tab/${fileName}`
  return html.includes(href) ? [] : [{ tag: 'link', attrs: { ...attrs, href }, injectTo: 'head' }]
}

const sheetsOf = ({ viteMetadata }: Rollup.OutputChunk) =>
  [...(viteMetadata?.importedCss ?? [])].map((fileName) => ({ fileName }))
