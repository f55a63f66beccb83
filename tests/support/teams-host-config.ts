/** How Teams draws cards in its three themes, near enough to see and measure them in tests. */
export type TeamsTheme = 'light' | 'dark' | 'contrast'

interface Palette {
  readonly page: string
  readonly background: string
  readonly text: string
  readonly subtle: string
  readonly accent: string
  readonly good: string
  readonly warning: string
  readonly attention: string
  readonly line: string
  readonly emphasis: string
  readonly goodBackground: string
  readonly warningBackground: string
  readonly attentionBackground: string
  readonly button: string
}

const PALETTES: Record<TeamsTheme, Palette> = {
  light: {
    page: '#f5f5f5',
    background: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    accent: '#5b5fc7',
    good: '#0e700e',
    warning: '#835b00',
    attention: '#b10e1c',
    line: '#e0e0e0',
    emphasis: '#f5f5f5',
    goodBackground: '#f1faf1',
    warningBackground: '#fef7e8',
    attentionBackground: '#fdf3f4',
    button: '#ffffff',
  },
  dark: {
    page: '#1f1f1f',
    background: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9299f7',
    good: '#7fcf7f',
    warning: '#f2c661',
    attention: '#f1707b',
    line: '#424242',
    emphasis: '#1f1f1f',
    goodBackground: '#052505',
    warningBackground: '#2b2111',
    attentionBackground: '#3b0509',
    button: '#292929',
  },
  contrast: {
    page: '#000000',
    background: '#000000',
    text: '#ffffff',
    subtle: '#ffffff',
    accent: '#ffff01',
    good: '#3ff23f',
    warning: '#ffff01',
    attention: '#ff5f5f',
    line: '#ffffff',
    emphasis: '#000000',
    goodBackground: '#000000',
    warningBackground: '#000000',
    attentionBackground: '#000000',
    button: '#000000',
  },
}

/** Returns the renderer's configuration for a theme. */
export function hostConfig(theme: TeamsTheme): object {
  const p = PALETTES[theme]
  const colour = (usual: string, subtle = usual) => ({ default: usual, subtle })
  const foregroundColors = {
    default: colour(p.text, p.subtle),
    accent: colour(p.accent),
    good: colour(p.good),
    warning: colour(p.warning),
    attention: colour(p.attention),
  }
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors })
  return {
    fontFamily: "'Segoe UI', 'Open Sans', 'Liberation Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 4, default: 8, medium: 12, large: 20, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: p.line },
    containerStyles: {
      default: style(p.background),
      emphasis: style(p.emphasis),
      good: style(p.goodBackground),
      warning: style(p.warningBackground),
      attention: style(p.attentionBackground),
      accent: style(p.emphasis),
    },
    actions: {
      maxActions: 6,
      spacing: 'small',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 12 },
    },
    textBlock: { headingLevel: 2 },
    supportsInteractivity: true,
  }
}

/** Returns how Teams dresses what the renderer draws: buttons, fields and the frame of the card. */
export function hostStyles(theme: TeamsTheme): string {
  const p = PALETTES[theme]
  return `
    body { margin: 0; padding: 12px; background: ${p.page}; }
    .frame { background: ${p.background}; border: 1px solid ${p.line}; border-radius: 8px; overflow: hidden; }
    .ac-pushButton { font: 600 14px 'Segoe UI', 'Open Sans', 'Liberation Sans', sans-serif; color: ${p.text};
      background: ${p.button}; border: 1px solid ${theme === 'light' ? '#d1d1d1' : p.line}; border-radius: 4px;
      min-height: 32px; padding: 5px 12px; max-width: 100%; }
    .ac-pushButton.style-positive { background: ${theme === 'contrast' ? '#ffff01' : '#5b5fc7'};
      color: ${theme === 'contrast' ? '#000' : '#fff'}; border-color: transparent; }
    .ac-input { font: 14px 'Segoe UI', 'Open Sans', 'Liberation Sans', sans-serif; color: ${p.text};
      background: ${p.emphasis}; border: 1px solid ${p.line}; border-radius: 4px; padding: 6px 10px;
      width: 100%; box-sizing: border-box; }
  `
}
