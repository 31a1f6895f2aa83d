import { ElMessageBox } from 'element-plus'
import { onBeforeUnmount, watch } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'

/** Asks before something not yet saved is left behind. */
export async function mayDiscard(): Promise<boolean> {
  try {
    await ElMessageBox.confirm('有内容还没有保存，离开后将丢失。', '还没有保存', {
      confirmButtonText: '不保存，离开',
      cancelButtonText: '留下继续填',
      type: 'warning',
      autofocus: false,
    })
    return true
  } catch {
    return false
  }
}

/** Guards a page as long as `dirty` answers true: its links, the back button, and the closing of the window. */
export function useLeaveGuard(dirty: () => boolean) {
  const ask = () => !dirty() || mayDiscard()
  onBeforeRouteLeave(ask)
  onBeforeRouteUpdate((to, from) => to.path === from.path || ask())

  function onUnload(event: BeforeUnloadEvent): void {
    event.preventDefault()
  }
  const off = () => window.removeEventListener('beforeunload', onUnload)
  watch(dirty, (now) => (now ? window.addEventListener('beforeunload', onUnload) : off()), {
    immediate: true,
  })
  onBeforeUnmount(off)

  return { ask }
}
