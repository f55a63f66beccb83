import type { ReactNode } from 'react'
import { Link, useSearch } from 'wouter'
import { hrefWith } from '#tab/components/address.ts'
import { PageHeading } from '#tab/components/page-heading.tsx'
import { AuditSection } from './audit/audit-section.tsx'
import { DataSection } from './data-section.tsx'
import { MunicipalitySection } from './municipality/municipality-section.tsx'
import { PersonalSection } from './personal/personal-section.tsx'
import { RolesSection } from './roles-section.tsx'
import styles from './settings-page.module.css'
import { useSettingsTexts } from './settings-texts.ts'

const SECTIONS = ['personal', 'municipality', 'roles', 'audit', 'data'] as const
type SectionName = (typeof SECTIONS)[number]

const SHOWN: Readonly<Record<SectionName, () => ReactNode>> = {
  personal: () => <PersonalSection />,
  municipality: () => <MunicipalitySection />,
  roles: () => <RolesSection />,
  audit: () => <AuditSection />,
  data: () => <DataSection />,
}

/** What a person, a municipality and its operators decide; each section has an address of its own. */
export default function SettingsPage({ section }: { section: string | undefined }) {
  const texts = useSettingsTexts()
  const search = useSearch()
  const at = SECTIONS.find((name) => name === section) ?? 'personal'
  return (
    <>
      <PageHeading title={texts.title} />
      <div className={styles.page}>
        <nav className={styles.sections} aria-label={texts.sections.label}>
          {SECTIONS.map((name) => (
            <Link
              key={name}
              href={hrefWith(`/settings/${name}`, search, 'lasting')}
              aria-current={name === at ? 'page' : undefined}
            >
              {texts.sections[name]}
            </Link>
          ))}
        </nav>
        <div className={styles.section}>{SHOWN[at]()}</div>
      </div>
    </>
  )
}
