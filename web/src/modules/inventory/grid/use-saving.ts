import { onBeforeUnmount, ref, shallowRef } from 'vue'
import { asProblem, type Problem } from '@/shared/api/problem'
import { gridApi } from '../api'
import type { SheetRow } from './sheet-row'
import type { GridOutcome, RowChange } from './types'

const PAUSE = 900
const RETRY = 5000
const AT_ONCE = 250

interface Batch {
  key: string
  changes: RowChange[]
  rows: Map<string, SheetRow>
}

function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/**
 * Saves what is typed, batch after batch, a moment after the last key. A batch that got no answer is sent again under
 * its own key, so that nothing comes twice.
 */
export function useSaving(
  assignment: () => string,
  onOutcome: (row: SheetRow, outcome: GridOutcome) => void,
) {
  const dirty = new Set<SheetRow>()
  const pending = ref(0)
  const saving = ref(false)
  const saved = ref(false)
  const problem = shallowRef<Problem | null>(null)
  let unanswered: Batch | null = null
  let timer = 0
  let running: Promise<void> | null = null

  function touch(row: SheetRow): void {
    dirty.add(row)
    pending.value = dirty.size
    later(PAUSE)
  }

  function later(pause: number): void {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void flush(), pause)
  }

  /** Saves everything that is typed by now; answers whether nothing is left. */
  async function flush(): Promise<boolean> {
    window.clearTimeout(timer)
    running ??= run().finally(() => (running = null))
    await running
    return unanswered === null && dirty.size === 0
  }

  async function run(): Promise<void> {
    for (;;) {
      const batch = unanswered ?? compose()
      if (!batch) {
        return
      }
      if (!(await send(batch))) {
        return
      }
    }
  }

  function compose(): Batch | null {
    const batch: Batch = { key: uuid(), changes: [], rows: new Map() }
    for (const row of dirty) {
      if (batch.changes.length === AT_ONCE) {
        break
      }
      if (row.conflict || row.gone) {
        continue
      }
      dirty.delete(row)
      const change = row.send()
      if (change) {
        batch.changes.push(change)
        batch.rows.set(row.key, row)
      }
    }
    pending.value = dirty.size + batch.changes.length
    return batch.changes.length ? batch : null
  }

  async function send(batch: Batch): Promise<boolean> {
    saving.value = true
    try {
      const answer = await gridApi.save(assignment(), batch.key, batch.changes)
      unanswered = null
      problem.value = null
      saved.value = true
      for (const outcome of answer.outcomes) {
        const row = batch.rows.get(outcome.key)
        if (row) {
          onOutcome(row, outcome)
        }
      }
      pending.value = dirty.size
      return true
    } catch (thrown) {
      problem.value = asProblem(thrown)
      failed(batch, problem.value.status)
      return false
    } finally {
      saving.value = false
    }
  }

  /** Without an answer nobody knows whether it was saved; a refusal is certain. */
  function failed(batch: Batch, status: number): void {
    if (status === 0 || status >= 500) {
      unanswered = batch
      later(RETRY)
      return
    }
    unanswered = null
    for (const row of batch.rows.values()) {
      row.refused()
      dirty.add(row)
    }
    pending.value = dirty.size
  }

  onBeforeUnmount(() => window.clearTimeout(timer))

  return { pending, saving, saved, problem, touch, flush }
}
