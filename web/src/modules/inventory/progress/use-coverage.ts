import { computed } from 'vue'
import { useRequest } from '@/shared/composables/use-request'
import { assignmentsApi } from '../api'
import type { AssignmentSummary } from '../types'

/** Who has handed in what: every table of a campaign, filtered on the page. */
export function useCoverage(
  campaign: () => string | null,
  filters: () => { group: string; kind: string; state: string; q: string },
) {
  const request = useRequest(async () => {
    const id = campaign()
    return id ? assignmentsApi.list({ campaignId: id }) : []
  })
  const all = computed<AssignmentSummary[]>(() => request.data.value ?? [])

  const shown = computed(() => {
    const { group, kind, state, q } = filters()
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

  return {
    all,
    shown,
    groups: computed(() => choices((one) => [String(one.groupNo), one.groupName])),
    kinds: computed(() => choices((one) => [one.kind, one.kindName])),
    states: computed(() => choices((one) => [one.stateText, one.stateText])),
    loading: request.loading,
    problem: request.problem,
    load: request.load,
  }
}
