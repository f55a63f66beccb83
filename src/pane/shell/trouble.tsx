/** @jsxImportSource preact */
import { useEffect } from 'preact/hooks'
import { useAnnounce } from './announce.tsx'
import { Callout } from './callout.tsx'

/** What went wrong and what to do about it, seen and read out. */
export function Trouble({ title, text }: { title: string; text: string }) {
  const announce = useAnnounce()
  useEffect(() => announce(`${title}. ${text}`), [title, text, announce])
  return (
    <Callout tone="failed">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{text}</p>
    </Callout>
  )
}
