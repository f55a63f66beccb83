const color = (name: string, subtle = name) => ({ default: `var(--${name})`, subtle: `var(--${subtle})` })

const foregroundColors = {
  default: color('ink', 'ink-2'),
  dark: color('ink', 'ink-2'),
  light: color('ink-2'),
  accent: color('link'),
  good: color('good'),
  warning: color('warning'),
  attention: color('attention'),
}

const style = (backgroundColor: string) => ({
  backgroundColor: `var(--${backgroundColor})`,
  foregroundColors,
})

/** How Teams draws cards. Colours are the page's own, so that a card changes theme with the page. */
export const HOST_CONFIG = {
  fontFamily: 'inherit',
  supportsInteractivity: true,
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  containerStyles: {
    default: style('raised'),
    emphasis: style('canvas'),
    good: style('good-soft'),
    warning: style('warning-soft'),
    attention: style('attention-soft'),
    accent: style('accent-soft'),
  },
  textStyles: { heading: { size: 'large', weight: 'bolder' }, columnHeader: { weight: 'bolder' } },
  textBlock: { headingLevel: 3 },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', size: 'small', weight: 'default' },
    debounceTimeInMilliSeconds: 0,
  },
  actions: {
    maxActions: 6,
    spacing: 'medium',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
    iconSize: 16,
  },
  adaptiveCard: { allowCustomStyle: true },
  factSet: {
    title: { color: 'default', size: 'default', weight: 'bolder', wrap: true, maxWidth: 150 },
    value: { color: 'default', size: 'default', weight: 'default', wrap: true },
    spacing: 16,
  },
  table: { cellSpacing: 8 },
}
