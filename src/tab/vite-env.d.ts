/// <reference types="vite/client" />

declare module 'virtual:theme-*.css'

declare module 'virtual:denmark-map' {
  export const MAP: import('./denmark/draw-areas.ts').MapOfDenmark
  /** The address of the licence of its outlines. */
  export const LICENCE: string
}
