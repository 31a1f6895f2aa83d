import { computed } from 'vue'
import { http } from '@/shared/api/http'
import { useRequest } from '@/shared/composables/use-request'
import { assignmentsApi } from '../api'

const WAITING = /^\/inventory\/reviews\/([^/?]+)/

/** Tables in one's view; which of them wait for this person is told by the worklist alone. */
export function useReviews() {
  const request = useRequest(async () => {
    const [assignments, worklist] = await Promise.all([
      assignmentsApi.list({}),
      http.get<{ items: { link: string }[] }>('/api/worklist'),
    ])
    const mine = new Set(worklist.items.map(({ link }) => WAITING.exec(link)?.[1]).filter(Boolean))
    return { assignments, waiting: assignments.filter((one) => mine.has(one.id)) }
  })

  return {
    all: computed(() => request.data.value?.assignments ?? []),
    waiting: computed(() => request.data.value?.waiting ?? []),
    problem: request.problem,
    loading: request.loading,
    load: request.load,
  }
}
