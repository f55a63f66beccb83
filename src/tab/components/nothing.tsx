import { CheckmarkCircle28Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { Search28Regular } from '@fluentui/react-icons/svg/search'
import { useTexts } from '#tab/texts/texts.ts'
import { useClearFilters } from './address.ts'
import { Message } from './message.tsx'

/** What stands in place of an empty list: nothing at all, or nothing for the filters that were chosen. */
export function Nothing({ filtered, title, text }: { filtered: boolean; title?: string; text?: string }) {
  const { list } = useTexts()
  const clear = useClearFilters()
  return filtered ? (
    <Message
      icon={<Search28Regular />}
      title={list.emptyFilterTitle}
      text={list.emptyFilterText}
      action={{ label: list.clear, run: clear }}
    />
  ) : (
    <Message
      icon={<CheckmarkCircle28Regular />}
      title={title ?? list.emptyTitle}
      text={text ?? list.emptyText}
    />
  )
}
