import type { AccessItem } from '#api/contract.ts'
import { Loaded } from '#tab/components/loaded.tsx'
import { useTexts } from '#tab/texts/texts.ts'
import { useAccess } from './access-query.ts'
import { RightsTable } from './rights-table.tsx'
import styles from './setting-card.module.css'
import { SettingCard } from './setting-card.tsx'
import { useSettingsTexts } from './settings-texts.ts'

/** What the person is and why, how to become more, and who may do what: by the server's one table. */
export function RolesSection() {
  const access = useAccess()
  return (
    <Loaded query={access}>
      {(known) => (
        <>
          <OwnRoles access={known} />
          <RightsTable access={known} />
        </>
      )}
    </Loaded>
  )
}

type RoleItem = AccessItem['roles'][number]

function OwnRoles({ access }: { access: AccessItem }) {
  const { roles: texts } = useSettingsTexts()
  const others = access.roles.filter(({ why }) => why === undefined)
  return (
    <>
      <SettingCard title={texts.title} text={texts.text}>
        <dl className={styles.facts}>
          {access.roles.map((role) =>
            role.why ? <Held key={role.role} role={role} why={texts.why[role.why]} /> : null,
          )}
        </dl>
      </SettingCard>
      {others.length > 0 && (
        <SettingCard title={texts.others}>
          <dl className={styles.facts}>
            {others.map((role) => (
              <Missing key={role.role} role={role} access={access} />
            ))}
          </dl>
        </SettingCard>
      )}
    </>
  )
}

function Held({ role, why }: { role: RoleItem; why: string }) {
  const { language } = useTexts()
  const { roles: texts } = useSettingsTexts()
  return (
    <>
      <dt>
        <strong>{role.name[language]}</strong>
      </dt>
      <dd>
        {texts.what[role.role]} {why}
      </dd>
    </>
  )
}

function Missing({ role, access }: { role: RoleItem; access: AccessItem }) {
  const { language } = useTexts()
  const { roles: texts } = useSettingsTexts()
  const byRole = role.role === 'reader' ? '' : `${texts.get[role.role]} ${texts.appRole(role.appRole)}`
  return (
    <>
      <dt>
        <strong>{role.name[language]}</strong>
      </dt>
      <dd>
        {texts.what[role.role]} {role.role === 'editor' ? `${texts.editors[access.editors]} ` : ''}
        {byRole}
      </dd>
    </>
  )
}
