import { onBeforeUnmount, readonly, ref, watch } from 'vue'
import { useRoute } from 'vue-router'
import { http } from '@/shared/api/http'

const EVERY = 120_000

/** How many things wait for this person: asked again on each change of page and every two minutes. */
export function useWaiting() {
  const waiting = ref(0)
  const route = useRoute()

  async function ask(): Promise<void> {
    try {
      const list = await http.get<{ items: unknown[] }>('/api/worklist')
      waiting.value = list.items.length
    } catch {
      // The count is a convenience; the page that shows the list tells what is wrong.
    }
  }

  watch(() => route.path, ask, { immediate: true })
  const timer = window.setInterval(() => void (document.hidden || ask()), EVERY)
  onBeforeUnmount(() => window.clearInterval(timer))

  return { waiting: readonly(waiting) }
}
