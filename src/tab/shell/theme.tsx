import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'
import { type ReactNode, useEffect, useSyncExternalStore } from 'react'
import type { ThemeName } from '#tab/host/host.ts'
import { useHost } from '#tab/host/host-context.ts'
import styles from './theme.module.css'

const THEMES = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme } as const
const SCHEMES: Record<ThemeName, string> = { light: 'light', dark: 'dark', contrast: 'dark' }

/** The page's policy refuses style elements without the nonce that this answer came with. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce
const renderer = createDOMRenderer(document, nonce === undefined ? {} : { styleElementAttributes: { nonce } })

/** Dresses the page as its host is dressed, and changes when the host does. */
export function Theme({ children }: { children: ReactNode }) {
  const { theme } = useHost()
  const name = useSyncExternalStore(theme.subscribe, theme.current)
  useEffect(() => {
    document.documentElement.style.colorScheme = SCHEMES[name]
  }, [name])
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={THEMES[name]}>
        <div className={styles.page} data-theme={name}>
          {children}
        </div>
      </FluentProvider>
    </RendererProvider>
  )
}
