import { CheckmarkCircle28Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import type { DifferenceItem, DraftChangesItem } from '#api/contract.ts'
import { useAddressParam } from '#tab/components/address.ts'
import { Loaded } from '#tab/components/loaded.tsx'
import { Message } from '#tab/components/message.tsx'
import { useMunicipalities } from '#tab/data/queries.ts'
import { Rows } from './block.tsx'
import { ChangeLine } from './change-line.tsx'
import styles from './compare-view.module.css'
import type { Draft } from './draft-fields.ts'
import { isOpen } from './draft-queue.ts'
import { useDraftTexts } from './draft-texts.ts'
import { useDraftChanges } from './edition-queries.ts'
import { PublishPanel } from './publish-panel.tsx'
import { usePublishTexts } from './publish-texts.ts'
import { Steps } from './steps.tsx'

interface Props {
  readonly draft: Draft
  readonly onReview: () => void
}

/** What the edition would change against what is published, and the way to publish it. */
export function CompareView({ draft, onReview }: Props) {
  const query = useDraftChanges(draft.id, draft.version)
  return (
    <Loaded query={query}>
      {(changes) => (
        <div className={styles.view}>
          <PublishPanel
            draft={draft}
            changes={changes}
            onReview={onReview}
            onAgain={() => void query.refetch()}
          />
          <Changes draft={draft} changes={changes} />
        </div>
      )}
    </Loaded>
  )
}

const TYPES = ['task', 'agreement', 'event', 'milestone', 'notice'] as const
const KINDS = [
  'moved',
  'called-off',
  'new',
  'decided',
  'signatures',
  'title-final',
  'reworded',
  'changed',
  'gone',
] as const

function Changes({ draft, changes: { items } }: { draft: Draft; changes: DraftChangesItem }) {
  const texts = usePublishTexts().changes
  const [type, setType] = useAddressParam('type')
  const [kind, setKind] = useAddressParam('change')
  const ofType = items.filter((item) => type === '' || item.type === type)
  const shown = KINDS.flatMap((one) =>
    ofType.filter(({ change }) => change === one && (kind === '' || change === kind)),
  )
  return (
    <section aria-label={texts.intro(items.length)}>
      <p className={styles.intro}>{texts.intro(items.length)}</p>
      <IdentityNote draft={draft} />
      {items.length > 0 && (
        <>
          <Steps
            small
            label={texts.filters}
            chosen={type}
            onChoose={setType}
            steps={[
              { value: '', label: texts.all, count: items.length },
              ...TYPES.map((one) => ({
                value: one,
                label: texts.types[one],
                count: items.filter((item) => item.type === one).length,
              })).filter(({ count, value }) => count > 0 || value === type),
            ]}
          />
          <Steps
            small
            label={texts.filters}
            chosen={kind}
            onChoose={setKind}
            steps={[
              { value: '', label: texts.all },
              ...KINDS.map((one) => ({
                value: one,
                label: texts.kinds[one],
                count: ofType.filter(({ change }) => change === one).length,
              })).filter(({ count, value }) => count > 0 || value === kind),
            ]}
          />
          {shown.length === 0 ? (
            <Message icon={<CheckmarkCircle28Regular />} title={texts.noneTitle} text={texts.noneText} />
          ) : (
            <Rows>
              {shown.map((item) => (
                <Difference key={`${item.change}/${item.type}/${item.id}`} item={item} />
              ))}
            </Rows>
          )}
        </>
      )}
    </section>
  )
}

/** Whether an item is one that is published is a question of its own; until it is answered, it counts as new. */
function IdentityNote({ draft }: { draft: Draft }) {
  const texts = usePublishTexts().changes
  const [, setView] = useAddressParam('view')
  const [, setProblem] = useAddressParam('problem')
  const open = draft.problems.filter((problem) => problem.field === 'id' && isOpen(problem))
  const [first] = open
  if (!first) return null
  return (
    <p className={styles.note}>
      {texts.identity(open.length)}{' '}
      <button
        type="button"
        onClick={() => {
          setProblem(first.id)
          setView('')
        }}
      >
        {texts.answer}
      </button>
    </p>
  )
}

function Difference({ item }: { item: DifferenceItem }) {
  const texts = usePublishTexts().changes
  const { fields } = useDraftTexts()
  const all = useMunicipalities().data ?? []
  const names = (codes: readonly string[]) =>
    codes.map((code) => all.find((one) => one.code === code)?.name ?? code).join(', ')
  return (
    <ChangeLine item={item} label={texts.kinds[item.change]}>
      {item.was !== undefined && <p className={styles.more}>{texts.was(item.was)}</p>}
      {item.signed && item.signed.length > 0 && (
        <p className={styles.more}>{texts.signed(names(item.signed))}</p>
      )}
      {item.missing && item.missing.length > 0 && (
        <p className={styles.more}>{texts.missing(names(item.missing))}</p>
      )}
      {item.fields && (
        <p className={styles.more}>
          {texts.fields(item.fields.map((field) => (fields[field] ?? field).toLowerCase()).join(', '))}
        </p>
      )}
      {item.change === 'gone' && <p className={styles.more}>{item.stays ? texts.stays : texts.vanishes}</p>}
    </ChangeLine>
  )
}
