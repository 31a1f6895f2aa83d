import { computed, ref, shallowRef, watch } from 'vue'
import type { KindColumn, KindDetail, RowProblem } from '@/shared/api/catalog'
import { asProblem, ProblemError, type Problem } from '@/shared/api/problem'
import { rowsApi } from '../api'
import type { ChangedSince, LineValues, RowDetail, RowValues, TypedRow } from '../types'

const PAUSE = 500

function typedValues(columns: readonly KindColumn[], raw: Record<string, string>): RowValues {
  const values: RowValues = {}
  for (const column of columns) {
    const given = raw[column.key] ?? ''
    values[column.key] =
      column.type === 'YES_NO' ? (given === 'true' ? '是' : given === 'false' ? '否' : given) : given
  }
  return values
}

function typedLines(kind: KindDetail, given: RowDetail | null): LineValues {
  const lines: LineValues = {}
  for (const { key, columns } of kind.subTables) {
    lines[key] = (given?.lines[key] ?? []).map((line) => typedValues(columns, line.values))
  }
  return lines
}

/** Fields never touched are missing, emptied ones are empty: the same. */
function filled(lines: LineValues): string {
  return JSON.stringify(lines, (_, value: unknown) => (value === '' ? undefined : value))
}

function same(one: RowValues, other: RowValues): boolean {
  return Object.keys(one).every((key) => (one[key] ?? '') === (other[key] ?? ''))
}

export interface Conflict extends ChangedSince {
  sentence: string
}

function conflictIn(thrown: ProblemError): Conflict {
  const body = thrown.body as Partial<ChangedSince> & { details?: Partial<ChangedSince> }
  const told = { ...body.details, ...body }
  return {
    sentence: thrown.problem.detail,
    by: told.by ?? '他人',
    at: told.at ?? '',
    differs: told.differs ?? [],
  }
}

/** One row being filled in: what was, what is typed, what is wrong with it, and saving it against others' changes. */
export function useRowForm(assignment: () => string, kind: () => KindDetail, rowId: () => string | null) {
  const detail = shallowRef<RowDetail | null>(null)
  const values = ref<RowValues>({})
  const lines = ref<LineValues>({})
  const explanation = ref('')
  const problems = shallowRef<RowProblem[]>([])
  const problem = shallowRef<Problem | null>(null)
  const conflict = shallowRef<Conflict | null>(null)
  const busy = ref(false)
  const loading = ref(false)
  const original = shallowRef<{ values: RowValues; lines: string; explanation: string }>({
    values: {},
    lines: '{}',
    explanation: '',
  })
  let timer = 0
  let checks = 0

  const isNew = computed(() => rowId() === 'new')
  const dirty = computed(
    () =>
      !same(original.value.values, values.value) ||
      original.value.lines !== filled(lines.value) ||
      explanation.value !== original.value.explanation,
  )

  function fill(given: RowDetail | null): void {
    detail.value = given
    const start = typedValues(kind().columns, given?.values ?? {})
    const startLines = typedLines(kind(), given)
    original.value = {
      values: { ...start },
      lines: filled(startLines),
      explanation: given?.explanation ?? '',
    }
    values.value = start
    lines.value = startLines
    explanation.value = given?.explanation ?? ''
    problems.value = given?.problems ?? []
    problem.value = null
    conflict.value = null
  }

  async function load(): Promise<void> {
    const id = rowId()
    window.clearTimeout(timer)
    checks++
    if (!id || id === 'new') {
      fill(null)
      return
    }
    loading.value = true
    problem.value = null
    try {
      const given = await rowsApi.get(assignment(), id)
      if (id === rowId()) {
        fill(given)
      }
    } catch (thrown) {
      problem.value = asProblem(thrown)
    } finally {
      loading.value = false
    }
  }

  function typed(): TypedRow {
    return { values: values.value, explanation: explanation.value, lines: lines.value }
  }

  async function check(): Promise<void> {
    const mine = ++checks
    try {
      const found = await rowsApi.check(assignment(), typed())
      if (mine === checks) {
        problems.value = found
      }
    } catch {
      // Saving judges again; a check that fails while typing is not worth an alarm.
    }
  }

  function touched(): void {
    window.clearTimeout(timer)
    if (dirty.value) {
      timer = window.setTimeout(() => void check(), PAUSE)
    }
  }

  /** Saves; over somebody else's change only when told to. Answers the row's id, or null when it was not saved. */
  async function save(over = false): Promise<string | null> {
    if (busy.value) {
      return null
    }
    busy.value = true
    problem.value = null
    window.clearTimeout(timer)
    try {
      const rev = over ? (await rowsApi.get(assignment(), rowId() ?? '')).rev : (detail.value?.rev ?? 0)
      const saved =
        detail.value === null
          ? (await rowsApi.add(assignment(), typed())).rowId
          : (await rowsApi.change(assignment(), detail.value.id, rev, typed())).id
      conflict.value = null
      original.value = {
        values: { ...values.value },
        lines: filled(lines.value),
        explanation: explanation.value,
      }
      return saved
    } catch (thrown) {
      if (thrown instanceof ProblemError && thrown.problem.status === 412) {
        conflict.value = conflictIn(thrown)
      } else {
        problem.value = asProblem(thrown)
      }
      return null
    } finally {
      busy.value = false
    }
  }

  watch([assignment, rowId], load, { immediate: true })
  watch([values, lines, explanation], touched, { deep: true })

  return {
    detail,
    values,
    lines,
    explanation,
    problems,
    problem,
    conflict,
    busy,
    loading,
    isNew,
    dirty,
    load,
    save,
  }
}
