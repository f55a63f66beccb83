/**
 * What package.json lists and the server never loads: what the tab and the demo's pages were built from, and Node itself,
 * which the image has. Everything else that it lists is packed, with what that brings along.
 */
export const LEFT_OUT: readonly string[] = [
  '@fluentui/react-components',
  '@fluentui/react-icons',
  '@microsoft/teams-js',
  '@tanstack/react-query',
  '@tanstack/react-virtual',
  'adaptivecards',
  'eventsource-parser',
  'node',
  'react',
  'react-denmark-map',
  'react-dom',
  'wouter',
]
