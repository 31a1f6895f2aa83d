import { computed, watch } from 'vue'
import { useRequest } from '@/shared/composables/use-request'
import { assignmentsApi } from '../api'
import type { AssignmentSummary } from '../types'

/** The server gives no more than so many at once. */
const MOST = 500

interface Wanted {
  group: string
  kind: string
  state: string
  q: string
}

/** Where each unit's table stands: by kind from the server, the rest filtered on the page. */
export function useUnitProgress(campaign: () => string | null, wanted: () => Wanted) {
  const request = useRequest(async () => {
    const id = campaign()
    return id ? assignmentsApi.list({ campaignId: id, kind: wanted().kind }) : []
  })
  const all = computed<AssignmentSummary[]>(() => request.data.value ?? [])

  const shown = computed(() => {
    const { group, kind, state, q } = wanted()
    return all.value.filter(
      (one) =>
        (!group || String(one.groupNo) === group) &&
        (!kind || one.kind === kind) &&
        (!state || one.stateText === state) &&
        (!q || one.unitName.includes(q)),
    )
  })

  function choices(pick: (one: AssignmentSummary) => [string, string]) {
    return [...new Map(all.value.map(pick))].map(([value, label]) => ({ value, label }))
  }

  watch(
    () => wanted().kind,
    () => request.load(),
  )

  return {
    shown,
    cut: computed(() => all.value.length >= MOST),
    groups: computed(() => choices((one) => [String(one.groupNo), one.groupName])),
    kinds: computed(() => choices((one) => [one.kind, one.kindName])),
    states: computed(() => choices((one) => [one.stateText, one.stateText])),
    loading: request.loading,
    problem: request.problem,
    load: request.load,
  }
}
