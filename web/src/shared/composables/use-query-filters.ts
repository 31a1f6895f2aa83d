import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router'

/** Filters that live in the address bar, so that a view can be sent to a colleague. */
export function useQueryFilters<K extends string>(keys: readonly K[]) {
  const route = useRoute()
  const router = useRouter()

  const filters: ComputedRef<Record<K, string>> = computed(() => {
    const found = {} as Record<K, string>
    for (const key of keys) {
      const value = route.query[key]
      found[key] = typeof value === 'string' ? value : ''
    }
    return found
  })

  const active = computed(() => keys.filter((key) => filters.value[key] !== ''))

  function set(changes: Partial<Record<K, string>>): void {
    const changed = new Map<string, unknown>(Object.entries({ ...route.query, ...changes }))
    const query = Object.fromEntries([...changed].filter(([, value]) => value)) as LocationQueryRaw
    void router.replace({ query })
  }

  function clear(): void {
    set(Object.fromEntries(keys.map((key) => [key, ''])) as Record<K, string>)
  }

  return { filters, active, set, clear }
}
