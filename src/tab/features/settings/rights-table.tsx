import type { AccessItem } from '#api/contract.ts'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './rights-table.module.css'
import { SettingCard } from './setting-card.tsx'
import { useSettingsTexts } from './settings-texts.ts'

/** What concerns people most comes first. */
const ORDER = ['own', 'municipality', 'published', 'deployment'] as const

/** Who may do what, by what it touches, with what the person may themselves. */
export function RightsTable({ access }: { access: AccessItem }) {
  const { language } = useTexts()
  const { roles: texts } = useSettingsTexts()
  return (
    <SettingCard title={texts.table} text={`${texts.editorsTitle}: ${texts.editors[access.editors]}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: no fieldset, and a section of this name is around it */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than a phone is scrolled with the keyboard too */}
      <div className={styles.scroll} role="group" aria-label={texts.table} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{texts.permission}</th>
              <th scope="col">{texts.you}</th>
              {access.roles.map(({ role, name }) => (
                <th key={role} scope="col">
                  {name[language]}
                </th>
              ))}
            </tr>
          </thead>
          {ORDER.map((about) => (
            <tbody key={about}>
              <tr>
                <th colSpan={access.roles.length + 2} scope="rowgroup">
                  {texts.about[about]}
                </th>
              </tr>
              {access.permissions
                .filter((line) => line.about === about)
                .map((line) => (
                  <Line key={line.permission} line={line} access={access} />
                ))}
            </tbody>
          ))}
        </table>
      </div>
    </SettingCard>
  )
}

function Line({ line, access }: { line: AccessItem['permissions'][number]; access: AccessItem }) {
  const { language } = useTexts()
  const { roles: texts } = useSettingsTexts()
  return (
    <tr>
      <th scope="row">
        {line.words[language]}
        {line.responsible && <span className={styles.also}> {texts.responsible}</span>}
      </th>
      <td className={styles.you}>{line.may ? texts.may : texts.mayNot}</td>
      {access.roles.map(({ role }) => (
        <td key={role}>
          {line.roles.includes(role) ? (
            <>
              <span aria-hidden="true">✓</span>
              <span className="visually-hidden">{texts.may}</span>
            </>
          ) : (
            <span className="visually-hidden">{texts.mayNot}</span>
          )}
        </td>
      ))}
    </tr>
  )
}
