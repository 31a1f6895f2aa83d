import { onBeforeUnmount, ref, shallowRef } from 'vue'
import { asProblem, type Problem } from '@/shared/api/problem'
import { duplicatesApi } from './api'

const LOOK_EVERY = 700

/** Has everything compared anew; it goes on when the page is closed. */
export function useSearch(onDone: () => void) {
  const share = ref<number | null>(null)
  const problem = shallowRef<Problem | null>(null)
  let timer = 0

  async function start(): Promise<void> {
    problem.value = null
    share.value = 0
    try {
      const { jobId } = await duplicatesApi.search()
      await look(jobId)
    } catch (thrown) {
      problem.value = asProblem(thrown)
      share.value = null
    }
  }

  async function look(job: string): Promise<void> {
    const { state, done, total } = await duplicatesApi.progress(job)
    if (state === 'WAITING' || state === 'RUNNING') {
      share.value = total ? done / total : 0
      timer = window.setTimeout(() => void look(job), LOOK_EVERY)
      return
    }
    share.value = null
    onDone()
  }

  onBeforeUnmount(() => window.clearTimeout(timer))

  return { share, problem, start }
}
