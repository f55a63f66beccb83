import type { Element } from './element.ts'

interface ContainerOptions {
  readonly id?: string
  readonly hidden?: boolean
  readonly style?: 'emphasis' | 'good' | 'attention' | 'warning' | 'accent'
  readonly separator?: boolean
  readonly spacing?: 'none' | 'small' | 'medium' | 'large'
}

/** Returns the elements kept together, one below the other. */
export function container(items: readonly Element[], options: ContainerOptions = {}): Element {
  return {
    type: 'Container',
    ...(options.id !== undefined && { id: options.id }),
    ...(options.hidden && { isVisible: false }),
    ...(options.style && { style: options.style }),
    ...(options.separator && { separator: true }),
    ...(options.spacing && { spacing: options.spacing }),
    items,
  }
}
