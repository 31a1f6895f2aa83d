import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { ProblemError } from '@/shared/api/problem'
import { sessionApi, type RoleCode, type Session } from '@/shared/api/session'

/** Whether one of a person's roles is among those asked for. */
export function mayOpen(asked: readonly RoleCode[] | undefined, held: readonly RoleCode[]): boolean {
  return !asked || asked.some((role) => held.includes(role))
}

export const useSession = defineStore('session', () => {
  const current = shallowRef<Session | null>(null)
  /** The session ended under an open page; it is asked for again without leaving the page. */
  const ended = ref(false)
  let asked: Promise<void> | null = null
  let answer: ((again: boolean) => void) | null = null

  const roles = computed<RoleCode[]>(() => current.value?.posts.map((post) => post.role) ?? [])
  const today = computed(() => current.value?.today ?? '')

  /** Milliseconds from the wall's clock to the system's; taken when the session is told. */
  const clockShift = computed(() => (current.value?.now ? Date.parse(current.value.now) - Date.now() : 0))

  async function ask(): Promise<void> {
    try {
      current.value = await sessionApi.current()
    } catch (thrown) {
      current.value = null
      if (!(thrown instanceof ProblemError) || thrown.problem.status !== 401) {
        asked = null
      }
    }
  }

  function ready(): Promise<void> {
    asked ??= ask()
    return asked
  }

  async function signIn(login: string, password: string): Promise<Session> {
    current.value = await sessionApi.open(login, password)
    return current.value
  }

  async function signOut(): Promise<void> {
    await sessionApi.close()
    current.value = null
  }

  async function changePassword(before: string, next: string): Promise<void> {
    await sessionApi.changePassword(before, next)
    await ask()
  }

  function signInAgain(): Promise<boolean> {
    if (!current.value) {
      return Promise.resolve(false)
    }
    ended.value = true
    return new Promise((resolve) => {
      const earlier = answer
      answer = (again) => {
        earlier?.(again)
        resolve(again)
      }
    })
  }

  function resume(again: boolean): void {
    ended.value = false
    answer?.(again)
    answer = null
    if (!again) {
      current.value = null
    }
  }

  return {
    current,
    roles,
    today,
    clockShift,
    ended,
    ready,
    signIn,
    signOut,
    changePassword,
    signInAgain,
    resume,
  }
})
