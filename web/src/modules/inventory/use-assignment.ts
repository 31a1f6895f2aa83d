import { computed, watch } from 'vue'
import { catalogApi, type KindDetail } from '@/shared/api/catalog'
import { useRequest } from '@/shared/composables/use-request'
import { assignmentsApi } from './api'
import type { Action, Assignment } from './types'

/** One table of one unit, with the kind that it follows. */
export function useAssignment(id: () => string) {
  const request = useRequest(async () => {
    const assignment = await assignmentsApi.get(id())
    return { assignment, kind: await catalogApi.kind(assignment.kind, assignment.kindVersion) }
  })

  watch(id, () => request.load(), { immediate: true })

  const assignment = computed<Assignment | null>(() => request.data.value?.assignment ?? null)
  const kind = computed<KindDetail | null>(() => request.data.value?.kind ?? null)

  function may(action: Action): boolean {
    return assignment.value?.actions.includes(action) ?? false
  }

  return { assignment, kind, may, problem: request.problem, loading: request.loading, reload: request.load }
}
