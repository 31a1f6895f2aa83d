import { computed, ref, watch } from 'vue'
import { usePages } from '@/shared/composables/use-pages'
import { useRequest } from '@/shared/composables/use-request'
import { campaignsApi } from '../api'
import { VIEWS } from './board-columns'
import type { BoardAxis, BoardPage, BoardRow } from './types'

type Filters = Record<
  'view' | 'group' | 'kind' | 'region' | 'unit' | 'stage' | 'late' | 'handedIn' | 'q',
  string
>

/** Figures of the chosen view, and the rows behind one of them. */
export function useBoard(campaign: () => string | null, filters: () => Filters) {
  const figures = useRequest(campaignsApi.board)
  const ranked = ref(false)

  const isRows = computed(() => filters().view === 'rows')
  const by = computed<BoardAxis[]>(() => VIEWS.find(({ key }) => key === filters().view)?.by ?? ['group'])
  const asked = computed(() => {
    const { group, kind, region, unit, stage, late, handedIn, q } = filters()
    return { group, kind, region, unit, stage, late, handedIn, q }
  })
  const pages = usePages<BoardRow, BoardPage>((after) => {
    const id = campaign()
    return id
      ? campaignsApi.boardRows(id, { ...asked.value, after })
      : Promise.resolve({ rows: [], count: 0 })
  })

  async function load(): Promise<void> {
    const id = campaign()
    if (!id) {
      return
    }
    await Promise.all([
      figures.load(id, { ...asked.value, by: by.value.join(','), ranked: ranked.value }),
      isRows.value ? pages.restart() : Promise.resolve(),
    ])
  }

  watch(() => JSON.stringify([campaign(), by.value, asked.value, isRows.value, ranked.value]), load, {
    immediate: true,
  })

  return { figures, pages, by, asked, isRows, ranked, load }
}
