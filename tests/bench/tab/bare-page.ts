import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url))
const SCRIPT = `
import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components'
import { createElement as h } from 'react'
import { createRoot } from 'react-dom/client'
createRoot(document.getElementById('root')).render(
  h(FluentProvider, { theme: webLightTheme }, h(Button, { id: 'bare' }, 'Bare')),
)`
const PAGE = '<!doctype html><div id="root"></div><script type="module" src="./main.js"></script>'

/** Builds a page with Fluent's provider and one button, and nothing else; returns its folder, and how to remove it. */
export async function barePage() {
  const folder = mkdtempSync(join(tmpdir(), 'fristvagt-bare-'))
  symlinkSync(MODULES, join(folder, 'node_modules'))
  writeFileSync(join(folder, 'main.js'), SCRIPT)
  writeFileSync(join(folder, 'index.html'), PAGE)
  await build({
    configFile: false,
    root: folder,
    base: '/bare/',
    logLevel: 'silent',
    build: { target: 'es2023', manifest: 'bundle-manifest.json', reportCompressedSize: false },
  })
  return { folder: join(folder, 'dist'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
