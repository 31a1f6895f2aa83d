import { readonly, shallowRef } from 'vue'
import { asProblem, type Problem } from '@/shared/api/problem'

/** Runs a read, keeps the last answer while the next is on its way, and drops answers that come too late. */
export function useRequest<T, A extends unknown[]>(read: (...args: A) => Promise<T>) {
  const data = shallowRef<T | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const loading = shallowRef(false)
  let latest = 0

  async function load(...args: A): Promise<void> {
    const mine = ++latest
    loading.value = true
    problem.value = null
    try {
      const answer = await read(...args)
      if (mine === latest) {
        data.value = answer
      }
    } catch (thrown) {
      if (mine === latest) {
        problem.value = asProblem(thrown)
      }
    } finally {
      if (mine === latest) {
        loading.value = false
      }
    }
  }

  function put(value: T): void {
    data.value = value
  }

  return { data, problem: readonly(problem), loading: readonly(loading), load, put }
}
