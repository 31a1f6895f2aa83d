import { computed, shallowRef, watch } from 'vue'
import type { Query } from '@/shared/api/http'
import { useQueryFilters } from '@/shared/composables/use-query-filters'
import { useRequest } from '@/shared/composables/use-request'
import type { Sorting } from '@/shared/ui/table'
import { cardsApi, type CardPage } from './api'

export const FILTERS = [
  'q',
  'kind',
  'unitId',
  'groupNo',
  'regionId',
  'use',
  'title',
  'valueFrom',
  'valueTo',
  'increment',
] as const
export type FilterKey = (typeof FILTERS)[number]

const SIZE = 50

/** The register's list: filters, sorting and the open card live in the address bar; pages go by key. */
export function useCards() {
  const { filters, set } = useQueryFilters([...FILTERS, 'sort', 'dir', 'card'])
  const request = useRequest((cursor: string | undefined) =>
    cardsApi.list({ ...asked.value, cursor, limit: SIZE }),
  )
  /** Rows before this page, as far as one has walked; the keys themselves know no numbers. */
  const before = shallowRef(0)

  const asked = computed<Query>(() => {
    const { sort, dir } = filters.value
    const own = Object.fromEntries(FILTERS.map((key) => [key, filters.value[key]]))
    return { ...own, sort: sort || 'number', dir: dir || 'asc' }
  })
  const sorting = computed<Sorting>(() => ({
    by: filters.value.sort || 'number',
    dir: filters.value.dir === 'desc' ? 'desc' : 'asc',
  }))
  const active = computed(() => FILTERS.filter((key) => filters.value[key] !== ''))
  const page = computed<CardPage | null>(() => request.data.value)

  async function restart(): Promise<void> {
    before.value = 0
    await request.load(undefined)
  }

  async function forth(): Promise<void> {
    if (page.value?.next) {
      before.value += page.value.rows.length
      await request.load(page.value.next)
    }
  }

  async function back(): Promise<void> {
    if (page.value?.prev) {
      before.value = Math.max(0, before.value - SIZE)
      await request.load(page.value.prev)
    }
  }

  watch(() => JSON.stringify(asked.value), restart, { immediate: true })

  return {
    filters,
    active,
    set,
    clear: () => set(Object.fromEntries(FILTERS.map((key) => [key, ''])) as Record<FilterKey, string>),
    asked,
    sorting,
    sort: ({ by, dir }: Sorting) => set({ sort: by, dir }),
    current: computed(() => filters.value.card),
    rows: computed(() => page.value?.rows ?? []),
    paging: computed(() => ({
      first: before.value + 1,
      hasNext: Boolean(page.value?.next),
      hasPrevious: Boolean(page.value?.prev),
      count: page.value?.count ?? null,
    })),
    loading: request.loading,
    problem: request.problem,
    restart,
    forth,
    back,
  }
}
