import { readonly, shallowRef } from 'vue'
import { asProblem, type Problem } from '@/shared/api/problem'

/** Runs a change once at a time; answers whether it went through. */
export function useCommand<A extends unknown[], T>(
  change: (...args: A) => Promise<T>,
  onDone?: (answer: T) => unknown,
) {
  const busy = shallowRef(false)
  const problem = shallowRef<Problem | null>(null)

  async function run(...args: A): Promise<boolean> {
    if (busy.value) {
      return false
    }
    busy.value = true
    problem.value = null
    try {
      const answer = await change(...args)
      await onDone?.(answer)
      return true
    } catch (thrown) {
      problem.value = asProblem(thrown)
      return false
    } finally {
      busy.value = false
    }
  }

  function forget(): void {
    problem.value = null
  }

  return { busy: readonly(busy), problem: readonly(problem), run, forget }
}
