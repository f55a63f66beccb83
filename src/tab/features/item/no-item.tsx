import { DocumentSearch24Regular } from '@fluentui/react-icons/svg/document-search'
import { useLocation, useSearch } from 'wouter'
import { hrefWith } from '#tab/components/address.ts'
import { Message } from '#tab/components/message.tsx'
import { useTexts } from '#tab/texts/texts.ts'
import type { ItemList } from './item-queries.ts'

/** The page of an item that is not (any more) in the catalogue. */
export function NoItem({ list }: { list: ItemList }) {
  const { details } = useTexts()
  const search = useSearch()
  const [, navigate] = useLocation()
  return (
    <Message
      level="h1"
      icon={<DocumentSearch24Regular />}
      title={details.goneTitle}
      text={details.goneText}
      action={{ label: details.toList, run: () => navigate(hrefWith(`/${list}`, search, 'lasting')) }}
    />
  )
}
