import type { Theme } from '@fluentui/react-components'
import type { ThemeName } from '#tab/host/host.ts'

const FILES: Readonly<Record<ThemeName, () => Promise<{ theme: Theme }>>> = {
  light: () => import('./themes/light.ts'),
  dark: () => import('./themes/dark.ts'),
  contrast: () => import('./themes/contrast.ts'),
}
const loaded = new Map<ThemeName, Theme>()

/** Loads a theme, once; rejects where the server is out of reach. */
export async function loadTheme(name: ThemeName): Promise<void> {
  if (!loaded.has(name)) loaded.set(name, (await FILES[name]()).theme)
}

/** Returns a theme that has been loaded, and undefined for another. */
export const loadedTheme = (name: ThemeName): Theme | undefined => loaded.get(name)
