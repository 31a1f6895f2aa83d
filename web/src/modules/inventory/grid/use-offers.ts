import { computed, nextTick, ref, type Ref } from 'vue'
import type { ListChoice } from '@/shared/form/use-code-lists'
import type { GridColumn } from './grid-columns'

const MOST = 60
const ANSWERS = ['是', '否'].map((value) => ({ value, label: value, disabled: false }))

/** What a cell that is being typed into offers: entries of a code list, yes and no, a calendar. */
export function useOffers(
  column: () => GridColumn,
  choices: () => readonly ListChoice[],
  editing: Ref<boolean>,
  draft: Ref<string>,
) {
  const chosen = ref(-1)
  /** The whole list until something is typed. */
  const touched = ref(false)

  const offered = computed<ListChoice[]>(() => {
    if (!editing.value || !column().open) {
      return []
    }
    const all = column().sort === 'yes-no' ? ANSWERS : choices().filter((choice) => !choice.disabled)
    const words = touched.value ? lastPart(draft.value).trim() : ''
    return all
      .filter(({ label, value }) => !words || label.includes(words) || value.startsWith(words))
      .slice(0, MOST)
  })
  const calendar = computed(() => editing.value && column().sort === 'date')

  function lastPart(text: string): string {
    return column().multiple ? (text.split(/[;；]/).at(-1) ?? '') : text
  }

  function choose(choice: ListChoice): void {
    const parts = column().multiple ? draft.value.split(/[;；]/).slice(0, -1) : []
    draft.value = [...parts, choice.label].join(';')
  }

  function step(by: 1 | -1): void {
    const count = offered.value.length
    chosen.value = (Math.max(chosen.value, by > 0 ? -1 : 0) + by + count) % count
    void nextTick(() => document.querySelector('.sheet-choice.on')?.scrollIntoView({ block: 'nearest' }))
  }

  return { offered, chosen, touched, calendar, choose, step }
}
