import { onBeforeUnmount, ref, shallowRef } from 'vue'
import { asProblem, type Problem } from '@/shared/api/problem'
import { ledgerApi, type Screening } from './api'

const LOOK_EVERY = 700

/** The last screening, and a new one at the press of a button; it goes on when the page is closed. */
export function useScreening(onDone: () => void) {
  const screening = shallowRef<Screening | null>(null)
  const running = ref(false)
  const problem = shallowRef<Problem | null>(null)
  let timer = 0

  async function look(): Promise<void> {
    try {
      screening.value = await ledgerApi.screening()
    } catch (thrown) {
      problem.value = asProblem(thrown)
      running.value = false
      return
    }
    const last = screening.value.last
    if (last && !last.endedAt) {
      running.value = true
      timer = window.setTimeout(() => void look(), LOOK_EVERY)
    } else if (running.value) {
      running.value = false
      onDone()
    }
  }

  async function start(): Promise<void> {
    problem.value = null
    running.value = true
    try {
      await ledgerApi.screen()
      await look()
    } catch (thrown) {
      problem.value = asProblem(thrown)
      running.value = false
    }
  }

  onBeforeUnmount(() => window.clearTimeout(timer))

  return { screening, running, problem, look, start }
}
