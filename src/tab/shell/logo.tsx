/** Fristvagt's mark. Beside a heading, so it says nothing of its own. */
export function Logo({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#4f52b2" />
      <g fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round">
        <path d="M16 7a9 9 0 1 0 9 9" />
        <path d="m11.5 15.5 4 4 9-10" />
      </g>
    </svg>
  )
}
