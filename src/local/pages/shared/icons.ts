const PATHS = {
  chat: 'M12 4.5c-4.4 0-8 3-8 7 0 1.500.5 2.900 1.400 4.100L4.500 19.500l4-1.100c1 .4 2.200.6 3.500.6 4.400 0 8-3.300 8-7.300s-3.600-7.200-8-7.200ZM9 10.500h6M9 13.500h4',
  team: 'M9 11a2.800 2.800 0 1 0 0-5.600A2.800 2.800 0 0 0 9 11Zm0 2.500c-3 0-5 1.600-5 4.200h10c0-2.600-2-4.200-5-4.200Zm7-2.700a2.200 2.200 0 1 0 0-4.400M16.500 13.500c2.200.2 3.500 1.500 3.500 3.700h-3',
  mail: 'M4.500 7A1.500 1.500 0 0 1 6 5.500h12A1.500 1.500 0 0 1 19.500 7v10a1.500 1.500 0 0 1-1.500 1.500H6A1.500 1.500 0 0 1 4.500 17V7Zm.3.3 7.200 5.500 7.200-5.500',
  calendar:
    'M5 7.500A1.500 1.500 0 0 1 6.500 6h11A1.500 1.500 0 0 1 19 7.500v10a1.500 1.500 0 0 1-1.500 1.500h-11A1.500 1.500 0 0 1 5 17.500v-10ZM5 10h14M8.500 4v3M15.500 4v3',
  consent:
    'M12 4 5.500 6.500v5c0 4 2.800 6.900 6.500 8.500 3.700-1.600 6.500-4.500 6.500-8.500v-5L12 4Zm-2.800 8 2 2 3.800-4',
  send: 'M5 12 4 5l16 7-16 7 1-7Zm0 0h7',
  mention:
    'M15.500 12a3.500 3.500 0 1 1-7 0 3.500 3.500 0 0 1 7 0Zm0 0v1.300c0 1.200.8 2.200 2 2.200s2.500-1 2.500-3.500a8 8 0 1 0-3.200 6.400',
  search: 'M11 17a6 6 0 1 0 0-12 6 6 0 0 0 0 12Zm4.500-1.500L20 20',
  back: 'M14.500 6 8.500 12l6 6',
  next: 'M9.500 6l6 6-6 6',
  reply: 'M9 6 4.500 10.500 9 15M5 10.500h8c3.500 0 6 2 6 6V18',
  close: 'M6.500 6.500l11 11M17.500 6.500l-11 11',
  plus: 'M12 5.500v13M5.500 12h13',
  sunrise: 'M4 17.500h16M7 14.500a5 5 0 0 1 10 0M12 4.500V7M5.500 8 7 9.500M18.500 8 17 9.500',
  forward: 'M5 6.500 11 12l-6 5.500v-11Zm8 0L19 12l-6 5.500v-11Z',
  tab: 'M5 6.500h14v11H5v-11ZM5 10h14M9.500 10v7.500',
  place: 'M12 20c4-4.300 6-7.300 6-10a6 6 0 1 0-12 0c0 2.700 2 5.700 6 10Zm0-8a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  time: 'M12 19.500a7.500 7.500 0 1 0 0-15 7.500 7.500 0 0 0 0 15ZM12 8v4.200l2.800 1.800',
  link: 'M10 14l4-4M8.500 11 6.700 12.800a3.200 3.200 0 0 0 4.500 4.500L13 15.500M11 8.500l1.800-1.800a3.200 3.200 0 0 1 4.500 4.500L15.500 13',
} as const

export type IconName = keyof typeof PATHS

const SVG = 'http://www.w3.org/2000/svg'

/** Returns a line icon in the colour of the text around it, hidden from screen readers. */
export function icon(name: IconName, size = 24): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  const path = document.createElementNS(SVG, 'path')
  for (const [key, value] of Object.entries({
    viewBox: '0 0 24 24',
    width: size,
    height: size,
    'aria-hidden': 'true',
  }))
    svg.setAttribute(key, String(value))
  svg.classList.add('icon')
  path.setAttribute('d', PATHS[name])
  svg.append(path)
  return svg
}
