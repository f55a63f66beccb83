import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components'
import { type ReactNode, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import type { ThemeName } from '#tab/host/host.ts'
import { useHost } from '#tab/host/host-context.ts'
import { isLoaded, loadTheme } from './load-theme.ts'
import styles from './theme.module.css'

const SCHEMES: Record<ThemeName, string> = { light: 'light', dark: 'dark', contrast: 'dark' }

/** What a theme says is in its style sheet (theme-styles.ts): nothing is left to be written at run time. */
const IN_STYLE_SHEETS = {}

/** The page's policy refuses style elements without the nonce that this answer came with. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce
const renderer = createDOMRenderer(document, nonce === undefined ? {} : { styleElementAttributes: { nonce } })

// Paper is white: a dark page would be printed as light words on it.
const print = matchMedia('print')
const onPrint = (changed: () => void) => {
  print.addEventListener('change', changed)
  return () => print.removeEventListener('change', changed)
}

/** Dresses the page as its host is dressed, and changes when the host does. */
export function Theme({ children }: { children: ReactNode }) {
  const { theme } = useHost()
  const hosted = useSyncExternalStore(theme.subscribe, theme.current)
  const printed = useSyncExternalStore(onPrint, () => print.matches)
  const wanted = printed ? 'light' : hosted
  const [arrived, setArrived] = useState(wanted)
  useEffect(() => {
    const had = () => undefined
    // Out of reach, a page keeps the look that it has. That of paper is fetched before anybody prints.
    loadTheme(wanted).then(() => setArrived(wanted), had)
    loadTheme('light').catch(had)
  }, [wanted])
  const name = isLoaded(wanted) ? wanted : arrived
  useLayoutEffect(() => {
    const { style, dataset } = document.documentElement
    style.colorScheme = SCHEMES[name]
    dataset.look = name
  }, [name])
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={IN_STYLE_SHEETS}>
        <div className={styles.page} data-theme={name}>
          {children}
        </div>
      </FluentProvider>
    </RendererProvider>
  )
}
