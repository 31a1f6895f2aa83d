import { computed, watch } from 'vue'
import { usePages, type Page } from '@/shared/composables/use-pages'
import { useQueryFilters } from '@/shared/composables/use-query-filters'
import { importsApi } from '../api'
import type { ImportRow } from '../types'

export type ImportView =
  'all' | 'problems' | 'blocking' | 'explain' | 'refused' | 'added' | 'changed' | 'unchanged' | 'absent'

/** Rows of the preview: those with problems first, as long as nothing else is asked for. */
export function useImportRows(id: () => string, ready: () => boolean, troubled: () => boolean) {
  const { filters, set } = useQueryFilters(['only'])
  const view = computed<ImportView>(
    () => (filters.value.only || (troubled() ? 'problems' : 'all')) as ImportView,
  )
  const pages = usePages<ImportRow, Page<ImportRow>>((after) =>
    importsApi.rows(id(), { only: view.value, after, limit: 50 }),
  )

  watch(
    [id, view, ready],
    () => {
      if (ready()) {
        void pages.restart()
      }
    },
    { immediate: true },
  )

  return { ...pages, view, show: (only: ImportView) => set({ only }) }
}
