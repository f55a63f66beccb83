import type { ThemeName } from '#tab/host/host.ts'

const SHEETS: Readonly<Record<ThemeName, () => Promise<unknown>>> = {
  light: () => import('virtual:theme-light.css'),
  dark: () => import('virtual:theme-dark.css'),
  contrast: () => import('virtual:theme-contrast.css'),
}
const loaded = new Set<ThemeName>()

/** Loads a theme's style sheet, once; rejects where the server is out of reach. */
export async function loadTheme(name: ThemeName): Promise<void> {
  if (loaded.has(name)) return
  await SHEETS[name]()
  loaded.add(name)
}

/** Returns whether a theme has been loaded. */
export const isLoaded = (name: ThemeName): boolean => loaded.has(name)
