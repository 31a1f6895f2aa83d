import { computed, shallowRef } from 'vue'
import type { RoleCode } from '@/shared/api/session'
import { useSession } from '@/shared/session'
import type { Change } from './api'

const EDITORS: readonly RoleCode[] = ['OFFICE', 'SYSTEM_ADMIN']

/** What is to be changed and how a person would say it. */
export interface Drafted {
  words: string
  change: Change
}

/** Gathered over the pages of the catalogue until it is published together; gone when the tab is closed. */
const drafted = shallowRef<readonly Drafted[]>([])

export function useDraft() {
  const session = useSession()
  const mayEdit = computed(() => session.roles.some((role) => EDITORS.includes(role)))

  function add(words: string, change: Change): void {
    drafted.value = [...drafted.value, { words, change }]
  }

  function remove(index: number): void {
    drafted.value = drafted.value.filter((_, at) => at !== index)
  }

  function clear(): void {
    drafted.value = []
  }

  function dropped(kind: string, key: string): boolean {
    return drafted.value.some(
      ({ change }) => change.act === 'DROP_COLUMN' && change.kind === kind && change.key === key,
    )
  }

  function ended(list: string, code: string): boolean {
    return drafted.value.some(
      ({ change }) => change.act === 'END_ENTRY' && change.list === list && change.code === code,
    )
  }

  return { drafted, mayEdit, add, remove, clear, dropped, ended }
}
