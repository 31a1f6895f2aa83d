import { readonly, shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { asProblem, type Problem } from '@/shared/api/problem'
import { importsApi } from '../api'

/** Sends a workbook; the import goes on by itself and has a page of its own. */
export function useUpload(assignment: () => string) {
  const router = useRouter()
  const progress = shallowRef<number | null>(null)
  const problem = shallowRef<Problem | null>(null)

  async function send(file: File | undefined): Promise<void> {
    if (!file || progress.value !== null) {
      return
    }
    progress.value = 0
    problem.value = null
    try {
      const { importId } = await importsApi.begin(assignment(), file, (share) => (progress.value = share))
      await router.push(`/inventory/imports/${importId}`)
    } catch (thrown) {
      problem.value = asProblem(thrown)
    } finally {
      progress.value = null
    }
  }

  return { progress: readonly(progress), problem: readonly(problem), send }
}
