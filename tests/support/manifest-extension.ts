interface Icon {
  readonly size: number
  readonly url: string
}

/** A button in a window of Outlook's. */
interface Control {
  readonly id: string
  readonly label: string
  readonly icons: readonly Icon[]
  readonly supertip: { readonly title: string; readonly description: string }
  readonly actionId: string
}

interface Group {
  readonly id: string
  readonly label: string
  readonly icons: readonly Icon[]
  readonly controls: readonly Control[]
}

/** The manifest, as far as it extends Outlook. */
export interface Extended {
  readonly extensions: readonly {
    readonly requirements: {
      readonly scopes: readonly string[]
      readonly formFactors: readonly string[]
      readonly capabilities: readonly { readonly name: string; readonly minVersion: string }[]
    }
    readonly runtimes: readonly {
      readonly id: string
      readonly code: { readonly page: string }
      readonly actions: readonly { readonly id: string; readonly type: string; readonly pinnable: boolean }[]
    }[]
    readonly ribbons: readonly {
      readonly contexts: readonly string[]
      readonly tabs: readonly { readonly builtInTabId: string; readonly groups: readonly Group[] }[]
    }[]
  }[]
}

/** Returns every group of the ribbon, with the windows that it stands in and the key that its texts are translated under. */
export const ribbonGroups = ({ extensions }: Extended) =>
  extensions.flatMap(({ ribbons }, e) =>
    ribbons.flatMap(({ contexts, tabs }, r) =>
      tabs.flatMap(({ groups }, t) =>
        groups.map((group, g) => ({
          group,
          contexts,
          key: `extensions[${e}].ribbons[${r}].tabs[${t}].groups[${g}]`,
        })),
      ),
    ),
  )

/** Returns what people read in Outlook's ribbon, by the key that a language file translates it with. */
export const ribbonTexts = (manifest: Extended): readonly (readonly [string, string])[] =>
  ribbonGroups(manifest).flatMap(({ group, key }) => [
    [`${key}.label`, group.label] as const,
    ...group.controls.flatMap(({ label, supertip }, c) => [
      [`${key}.controls[${c}].label`, label] as const,
      [`${key}.controls[${c}].supertip.title`, supertip.title] as const,
      [`${key}.controls[${c}].supertip.description`, supertip.description] as const,
    ]),
  ])
