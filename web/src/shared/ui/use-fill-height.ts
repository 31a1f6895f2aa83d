import { nextTick, onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

const LEAST = 260
const BELOW = 64

/** Height that lets an element reach down to the window's end, so that heads stay and the page does not scroll. */
export function useFillHeight(element: Readonly<Ref<HTMLElement | null>>, on: () => boolean) {
  const height = ref('none')

  function measure(): void {
    if (on() && element.value) {
      const top = element.value.getBoundingClientRect().top
      height.value = `${Math.max(LEAST, window.innerHeight - Math.max(top, 0) - BELOW)}px`
    }
  }

  const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure)
  onMounted(async () => {
    window.addEventListener('resize', measure)
    await nextTick()
    measure()
    const above = element.value?.parentElement?.parentElement
    if (above) {
      observer?.observe(above)
    }
  })
  onBeforeUnmount(() => {
    window.removeEventListener('resize', measure)
    observer?.disconnect()
  })

  return height
}
