import { computed } from 'vue'
import { useRemembered } from '@/shared/composables/use-remembered'
import type { TableColumn } from './table'

/** Which columns of a table are shown; what differs from the default is remembered. */
export function useChosenColumns<R>(
  name: () => string | undefined,
  columns: () => readonly TableColumn<R>[],
) {
  const turned = useRemembered<string[]>(`columns.${name() ?? ''}`, [])

  const hidden = computed(() =>
    columns()
      .filter(
        (column) =>
          !column.fixed &&
          Boolean(column.optional) !== (Boolean(name()) && turned.value.includes(column.key)),
      )
      .map((column) => column.key),
  )
  const shown = computed(() => columns().filter((column) => !hidden.value.includes(column.key)))

  function toggle(key: string): void {
    turned.value = turned.value.includes(key)
      ? turned.value.filter((other) => other !== key)
      : [...turned.value, key]
  }

  function reset(): void {
    turned.value = []
  }

  return { shown, hidden, toggle, reset }
}
