import { computed, onBeforeUnmount, watch } from 'vue'
import { catalogApi, type KindDetail } from '@/shared/api/catalog'
import { useRequest } from '@/shared/composables/use-request'
import { assignmentsApi } from './api'
import type { Action, Assignment } from './types'

const LOOK_EVERY = 1_000

/** One table of one unit, with the kind that it follows. */
export function useAssignment(id: () => string) {
  const request = useRequest(async () => {
    const assignment = await assignmentsApi.get(id())
    return { assignment, kind: await catalogApi.kind(assignment.kind, assignment.kindVersion) }
  })

  let timer = 0

  /** While it is on its way into the register it is asked again; the page may be closed meanwhile. */
  async function load(): Promise<void> {
    window.clearTimeout(timer)
    await request.load()
    const entering = request.data.value?.assignment.entering
    if (entering && !entering.error) {
      timer = window.setTimeout(() => void load(), LOOK_EVERY)
    }
  }

  watch(id, load, { immediate: true })
  onBeforeUnmount(() => window.clearTimeout(timer))

  const assignment = computed<Assignment | null>(() => request.data.value?.assignment ?? null)
  const kind = computed<KindDetail | null>(() => request.data.value?.kind ?? null)

  function may(action: Action): boolean {
    return assignment.value?.actions.includes(action) ?? false
  }

  return { assignment, kind, may, problem: request.problem, loading: request.loading, reload: load }
}
