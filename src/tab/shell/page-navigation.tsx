import { useId, useRef } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { hrefWith } from '#tab/components/address.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { PAGE_LINKS, type PageLink } from './page-links.ts'
import styles from './page-navigation.module.css'

/** The pages in one row; those that a narrow window has no room for are behind a button. */
export function PageNavigation() {
  const { nav } = useTexts()
  const { permissions } = usePlace().me
  const menu = useRef<HTMLDivElement>(null)
  const menuId = useId()
  const links = PAGE_LINKS.filter(({ needs }) => needs === undefined || permissions.includes(needs))
  return (
    <nav className={styles.nav} aria-label={nav.label}>
      {links.map((link) => (
        <OneLink key={link.page} link={link} />
      ))}
      <button type="button" className={styles.more} popoverTarget={menuId}>
        {nav.more}
      </button>
      <div ref={menu} id={menuId} popover="auto" className={styles.menu}>
        {links.map((link) => (
          <OneLink key={link.page} link={link} onOpen={() => menu.current?.hidePopover()} />
        ))}
      </div>
    </nav>
  )
}

function OneLink({ link, onOpen }: { link: PageLink; onOpen?: () => void }) {
  const { nav } = useTexts()
  const search = useSearch()
  const [at] = useLocation()
  const here = at === link.path || (link.path !== '/' && at.startsWith(`${link.path}/`))
  return (
    <Link
      href={hrefWith(link.path, search, 'lasting')}
      data-stays={link.stays}
      aria-current={here ? 'page' : undefined}
      {...(onOpen && { onClick: onOpen })}
    >
      {nav[link.page]}
    </Link>
  )
}
