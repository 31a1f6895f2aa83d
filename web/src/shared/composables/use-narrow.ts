import { onMounted, onUnmounted, ref, type Ref } from 'vue'

const QUERY = '(max-width: 640px)'

/** Whether the window is as narrow as a phone's. */
export function useNarrow(): Ref<boolean> {
  const list = window.matchMedia(QUERY)
  const narrow = ref(list.matches)
  const follow = (event: MediaQueryListEvent) => (narrow.value = event.matches)
  onMounted(() => list.addEventListener('change', follow))
  onUnmounted(() => list.removeEventListener('change', follow))
  return narrow
}
