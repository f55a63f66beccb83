/** @jsxImportSource preact */
import { render } from 'preact'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root')
render(<h1>Fristvagt</h1>, root)
