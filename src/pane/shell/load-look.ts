import type { Look } from '#pane/office/outlook.ts'

const SHEETS: Readonly<Record<Look, () => Promise<unknown>>> = {
  light: () => import('virtual:theme-light.css'),
  dark: () => import('virtual:theme-dark.css'),
  contrast: () => import('virtual:theme-contrast.css'),
}

/** Dresses the page in a look, once its colours are there; out of reach, the page keeps the look that it has. */
export async function wear(look: Look, isWanted: () => boolean = () => true): Promise<void> {
  await SHEETS[look]().catch(() => undefined)
  if (!isWanted()) return
  const { style, dataset } = document.documentElement
  style.colorScheme = look === 'light' ? 'light' : 'dark'
  dataset.look = look
}
