import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Language, type Node, Parser } from 'web-tree-sitter'
import { asValue, type BicepValue } from './bicep-value.ts'

/** What is declared in a file of Bicep, and what its expressions name. */
export interface BicepFile {
  readonly path: string
  /** Where the grammar is broken, a line each. */
  readonly errors: readonly string[]
  readonly parameters: readonly BicepParameter[]
  readonly variables: readonly string[]
  readonly resources: readonly BicepResource[]
  readonly modules: readonly BicepModule[]
  readonly outputs: readonly string[]
  /** Every name that is used, as what begins an expression. */
  readonly uses: ReadonlySet<string>
  readonly text: string
}
interface BicepParameter {
  readonly name: string
  readonly hasDefault: boolean
}
export interface BicepResource {
  readonly name: string
  readonly type: string
  readonly version: string
  readonly exists: boolean
  readonly body: BicepValue
}
interface BicepModule {
  readonly name: string
  readonly path: string
  readonly body: BicepValue
}

await Parser.init()
const grammar = createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')
const parser = new Parser()
parser.setLanguage(await Language.load(grammar))

/** Returns what a file of Bicep declares, or of parameters for it. */
export function parseBicep(path: string): BicepFile {
  const text = readFileSync(path, 'utf8')
  // The grammar knows `param` only with a type after it, as templates have it.
  const source = path.endsWith('.bicepparam') ? text.replace(/^param (\w+) =/gm, 'var $1 =') : text
  const root = parser.parse(source)?.rootNode
  if (!root) throw new Error(`${path} was not parsed`)
  const of = (kind: string) => root.namedChildren.filter((node) => node?.type === `${kind}_declaration`)
  return {
    path,
    text,
    errors: all(root)
      .filter((node) => node.isError || node.isMissing)
      .map((node) => `${path}:${node.startPosition.row + 1} near "${node.text.slice(0, 30)}"`),
    parameters: of('parameter').map((node) => ({
      name: nameOf(node),
      hasDefault: /=/.test(node?.text ?? ''),
    })),
    variables: of('variable').map(nameOf),
    resources: of('resource').map((node) => resourceOf(node)),
    modules: of('module').map((node) => ({
      name: nameOf(node),
      path: stringOf(node),
      body: bodyOf(node),
    })),
    outputs: of('output').map(nameOf),
    uses: new Set(
      all(root)
        .filter(isUse)
        .map((node) => node.text),
    ),
  }
}

function resourceOf(node: Node | null): BicepResource {
  const [type = '', version = ''] = stringOf(node).split('@')
  return {
    name: nameOf(node),
    type,
    version,
    exists: /' existing =/.test(node?.text ?? ''),
    body: bodyOf(node),
  }
}

const child = (node: Node | null, ...types: readonly string[]) =>
  node?.namedChildren.find((one) => one && types.includes(one.type)) ?? null
const nameOf = (node: Node | null) => child(node, 'identifier')?.text ?? ''
const stringOf = (node: Node | null) => child(node, 'string')?.text.replaceAll("'", '') ?? ''

/** What stands behind the `=`: an object, or one behind a condition or in a loop. */
function bodyOf(node: Node | null): BicepValue {
  const objects = node ? all(node).filter((one) => one.type === 'object') : []
  const [widest] = objects.toSorted((a, b) => b.text.length - a.text.length)
  return widest ? asValue(widest) : {}
}

const all = (node: Node): readonly Node[] => [node, ...node.children.flatMap((one) => (one ? all(one) : []))]

function isUse(node: Node): boolean {
  const { parent } = node
  if (node.type !== 'identifier' || !parent || parent.type === 'decorator' || parent.type === 'type')
    return false
  const [first] = parent.namedChildren
  const isFirst = first?.id === node.id
  if (/_declaration$/.test(parent.type)) return child(parent, 'identifier')?.id !== node.id
  return !(isFirst && ['object_property', 'call_expression', 'using_statement'].includes(parent.type))
}
