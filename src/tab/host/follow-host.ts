import type { Host } from './host.ts'

/** Lets the host open the links that are for it, and its back button go back within the tab. Nothing in a browser. */
export async function followHost(host: Host): Promise<void> {
  const deeds = await host.deeds?.()
  if (!deeds) return
  deeds.onBack?.(goBack)
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (event.defaultPrevented || link?.target !== '_blank' || !deeds.isForHost(link.href)) return
    event.preventDefault()
    // A host that cannot is no reason not to get there.
    deeds.openLink(link.href).catch(() => window.open(link.href, '_blank', 'noopener'))
  })
}

/** Goes back where there is something of ours to go back to, and says whether there was. */
function goBack(): boolean {
  const { navigation } = globalThis as { readonly navigation?: { readonly canGoBack: boolean } }
  if (!navigation?.canGoBack) return false
  history.back()
  return true
}
