import { computed, readonly, shallowRef } from 'vue'
import { useRequest } from './use-request'

export type PageKey = string | number

export interface Page<R> {
  rows: R[]
  next?: string | number | null
}

/** Keyset paging: remembers the keys of the pages already seen, so that back is as cheap as forth. */
export function usePages<R, P extends Page<R>>(read: (after: PageKey | undefined) => Promise<P>, size = 50) {
  const trail = shallowRef<(PageKey | undefined)[]>([undefined])
  const request = useRequest(read)

  const at = computed(() => trail.value.length - 1)
  const rows = computed<R[]>(() => request.data.value?.rows ?? [])
  const first = computed(() => at.value * size + 1)

  function here(): Promise<void> {
    return request.load(trail.value[at.value])
  }

  function restart(): Promise<void> {
    trail.value = [undefined]
    return here()
  }

  function forth(): Promise<void> {
    const next = request.data.value?.next
    if (!next) {
      return Promise.resolve()
    }
    trail.value = [...trail.value, next]
    return here()
  }

  function back(): Promise<void> {
    trail.value = trail.value.length > 1 ? trail.value.slice(0, -1) : trail.value
    return here()
  }

  return {
    page: request.data,
    rows,
    problem: request.problem,
    loading: request.loading,
    first: readonly(first),
    hasNext: computed(() => Boolean(request.data.value?.next)),
    hasPrevious: computed(() => at.value > 0),
    reload: here,
    restart,
    forth,
    back,
  }
}
