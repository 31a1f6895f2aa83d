import { computed, watch } from 'vue'
import { usePages } from '@/shared/composables/use-pages'
import { useQueryFilters } from '@/shared/composables/use-query-filters'
import { rowsApi } from './api'
import type { DeclaredRow, RowPage } from './types'

export type RowView = 'all' | 'problems' | 'remarks' | 'nopapers'

const VIEWS: readonly string[] = ['all', 'problems', 'remarks', 'nopapers']

/** The declared rows of a table: view and search in the address bar, the open row too. */
export function useDeclaredRows(assignment: () => string) {
  const { filters, set } = useQueryFilters(['only', 'q', 'row'])
  const view = computed<RowView>(() =>
    VIEWS.includes(filters.value.only) ? (filters.value.only as RowView) : 'all',
  )
  const pages = usePages<DeclaredRow, RowPage>((after) =>
    rowsApi.list(assignment(), { only: view.value, q: filters.value.q, after, limit: 50 }),
  )

  watch([assignment, view, () => filters.value.q], () => pages.restart(), { immediate: true })

  const current = computed(() => filters.value.row || null)

  /** The row after this one on the page, to go on without going back. */
  const following = computed(() => {
    const at = pages.rows.value.findIndex((row) => row.id === current.value)
    return at >= 0 ? (pages.rows.value[at + 1]?.id ?? null) : null
  })

  return {
    ...pages,
    view,
    words: computed(() => filters.value.q),
    current,
    following,
    show: (only: RowView) => set({ only: only === 'all' ? '' : only }),
    find: (q: string) => set({ q }),
    open: (row: string | null) => set({ row: row ?? '' }),
  }
}
