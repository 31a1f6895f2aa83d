import { onMounted, shallowRef } from 'vue'
import { catalogApi } from '@/shared/api/catalog'
import type { ListChoice } from './use-code-lists'

/** The entries of one code list as choices of a filter; those ended stay, for old cards have them. */
export function useListChoices(name: string) {
  const choices = shallowRef<ListChoice[]>([])
  onMounted(async () => {
    try {
      const list = await catalogApi.list(name)
      choices.value = list.entries.map(({ code, label }) => ({ value: code, label, disabled: false }))
    } catch {
      choices.value = []
    }
  })
  return choices
}
