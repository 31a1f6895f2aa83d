import { watch } from 'vue'
import { useRequest } from '@/shared/composables/use-request'
import { rowsApi } from '../api'

/** The row that is open in the review. */
export function useReviewedRow(assignment: () => string, row: () => string | null) {
  const request = useRequest(async () => {
    const id = row()
    return id ? rowsApi.get(assignment(), id) : null
  })
  watch([assignment, row], () => request.load(), { immediate: true })
  return { detail: request.data, problem: request.problem, reload: request.load }
}
