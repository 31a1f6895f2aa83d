import { computed, onBeforeUnmount, ref, watch } from 'vue'
import { catalogApi, type KindDetail } from '@/shared/api/catalog'
import { useRequest } from '@/shared/composables/use-request'
import { assignmentsApi, importsApi } from '../api'
import type { Assignment } from '../types'

const SOON = 500
const LATER = 2_000

/** An import on its way: asked again while it is being read; the page may be closed meanwhile. */
export function useImport(id: () => string) {
  let known: { assignment: Assignment; kind: KindDetail } | null = null
  const request = useRequest(async () => {
    const current = await importsApi.get(id())
    if (known?.assignment.id !== current.assignmentId) {
      const assignment = await assignmentsApi.get(current.assignmentId)
      known = { assignment, kind: await catalogApi.kind(assignment.kind, assignment.kindVersion) }
    }
    return { current, ...known }
  })
  const startedAt = ref(Date.now())
  let timer = 0

  async function ask(): Promise<void> {
    await request.load()
    window.clearTimeout(timer)
    if (request.data.value?.current.state === 'READING') {
      timer = window.setTimeout(() => void ask(), Date.now() - startedAt.value < 5_000 ? SOON : LATER)
    }
  }

  watch(
    id,
    () => {
      startedAt.value = Date.now()
      void ask()
    },
    { immediate: true },
  )
  onBeforeUnmount(() => window.clearTimeout(timer))

  const current = computed(() => request.data.value?.current ?? null)

  /** Words for how long it will still take, once there is something to judge by. */
  const estimate = computed(() => {
    const { done = 0, total } = current.value ?? {}
    if (!total || done < 200 || done >= total) {
      return ''
    }
    const seconds = Math.ceil((((Date.now() - startedAt.value) / done) * (total - done)) / 1000)
    return seconds < 60 ? `约还需 ${seconds} 秒` : `约还需 ${Math.ceil(seconds / 60)} 分钟`
  })

  return {
    current,
    assignment: computed(() => request.data.value?.assignment ?? null),
    kind: computed(() => request.data.value?.kind ?? null),
    problem: request.problem,
    estimate,
    ask,
  }
}
