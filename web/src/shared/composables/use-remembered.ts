import { ref, watch, type Ref } from 'vue'

function kept(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** A small setting kept in this browser. Nothing of business is stored this way. */
export function useRemembered<T>(name: string, initial: T): Ref<T> {
  const key = `sanzi.${name}`
  const value = ref(kept(key) ?? initial) as Ref<T>
  watch(
    value,
    (now) => {
      try {
        localStorage.setItem(key, JSON.stringify(now))
      } catch {
        // A full or forbidden store only costs the memory of a choice.
      }
    },
    { deep: true },
  )
  return value
}
