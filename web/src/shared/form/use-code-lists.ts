import { computed, shallowRef, watch } from 'vue'
import { catalogApi, type CodeEntry, type CodeList, type KindColumn } from '@/shared/api/catalog'

export interface ListChoice {
  value: string
  label: string
  disabled: boolean
}

const DIVISIONS = 'CL_REGION'

export function listOf(column: KindColumn): string | null {
  return column.codeList ?? (column.type === 'DIVISION' ? DIVISIONS : null)
}

function choices(entries: readonly CodeEntry[]): ListChoice[] {
  return entries.map(({ code, label, ended }) => ({
    value: code,
    label: ended ? `${label}（已停用）` : label,
    disabled: ended,
  }))
}

/** The code lists that a form's columns need, loaded together: in the versions that its kind reads by. */
export function useCodeLists(
  columns: () => readonly KindColumn[],
  versions: () => Readonly<Record<string, number>> = () => ({}),
) {
  const loaded = shallowRef<Record<string, ListChoice[]>>({})
  const names = computed(() => [
    ...new Set(
      columns()
        .map(listOf)
        .filter((name) => name !== null),
    ),
  ])

  async function load(wanted: readonly string[]): Promise<void> {
    const lists = await Promise.all(
      wanted.map((name) =>
        catalogApi
          .list(name, versions()[name])
          .catch((): CodeList => ({ name, version: 0, label: name, source: '', entries: [] })),
      ),
    )
    loaded.value = Object.fromEntries(lists.map((list) => [list.name, choices(list.entries)]))
  }

  watch(names, load, { immediate: true })

  function choicesOf(column: KindColumn): ListChoice[] {
    return loaded.value[listOf(column) ?? ''] ?? []
  }

  return { choicesOf }
}
