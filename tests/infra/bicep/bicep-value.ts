import type { Node } from 'web-tree-sitter'

/** What is worked out only in Azure: the text of its expression. */
export interface Expression {
  readonly $expression: string
}
export type BicepValue =
  | string
  | number
  | boolean
  | null
  | Expression
  | readonly BicepValue[]
  | { readonly [key: string]: BicepValue }

/** Returns what a node of the grammar says, as JSON would, but for what is worked out only in Azure. */
export function asValue(node: Node): BicepValue {
  switch (node.type) {
    case 'object':
      return Object.fromEntries(
        node.namedChildren.flatMap((property) =>
          property?.type === 'object_property' ? [propertyOf(property)] : [],
        ),
      )
    case 'array':
      return node.namedChildren.flatMap((item) => (item && item.type !== 'comment' ? [asValue(item)] : []))
    case 'string':
      return textOf(node)
    case 'boolean':
      return node.text === 'true'
    case 'number':
      return Number(node.text)
    case 'null':
      return null
    default:
      return { $expression: node.text }
  }
}

function propertyOf(node: Node): readonly [string, BicepValue] {
  const [key, value] = node.namedChildren
  const name = key?.type === 'string' ? key.text.replaceAll("'", '') : (key?.text ?? '')
  return [name, value ? asValue(value) : null]
}

function textOf(node: Node): string | Expression {
  const isWorkedOut = node.namedChildren.some((part) => part?.type === 'interpolation')
  if (isWorkedOut) return { $expression: node.text }
  return node.text.slice(1, -1).replaceAll("\\'", "'")
}

/** Returns whether a value is worked out only in Azure. */
export const isExpression = (value: BicepValue | undefined): value is Expression =>
  typeof value === 'object' && value !== null && '$expression' in value

/** Returns what lies in a value at a way of keys and places; undefined where nothing does. */
export function at(
  value: BicepValue | undefined,
  ...way: readonly (string | number)[]
): BicepValue | undefined {
  const [key, ...rest] = way
  if (key === undefined) return value
  if (typeof value !== 'object' || value === null) return undefined
  return at((value as Readonly<Record<string | number, BicepValue>>)[key], ...rest)
}
