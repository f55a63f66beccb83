import {
  FluentProvider,
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

/** Dresses the page as its host is dressed, and changes when the host does. */
export function Theme({ children }: { children: ReactNode }) {
  const { theme } = useHost()
  const name = useSyncExternalStore(theme.subscribe, theme.current)
  useEffect(() => {
    document.documentElement.style.colorScheme = SCHEMES[name]
  }, [name])
  return (
    <FluentProvider theme={THEMES[name]}>
      <div className={styles.page} data-theme={name}>
        {children}
      </div>
    </FluentProvider>
  )
}
