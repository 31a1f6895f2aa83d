import { computed, onBeforeUnmount, ref } from 'vue'
import { useSession } from '@/shared/session'

const MINUTE = 60_000

/** The system's now: in the demo its day is not the wall's, so the wall's clock is shifted. */
export function useNow() {
  const session = useSession()
  const wall = ref(Date.now())
  const timer = window.setInterval(() => (wall.value = Date.now()), MINUTE)
  onBeforeUnmount(() => window.clearInterval(timer))

  return computed(() => new Date(wall.value + session.clockShift))
}
