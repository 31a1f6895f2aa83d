import { computed, nextTick, onBeforeUnmount, onMounted, ref, type Ref } from 'vue'
import type { GridColumn } from './grid-columns'
import type { Place } from './types'

export const ROW = 30
export const HEAD = 34
export const NUMBERS = 58
const SPARE_ROWS = 6
const SPARE_PIXELS = 160
/** Scrolling past windows fetches none of them. */
const REST = 90

/** What of a large table is in sight: only that is drawn, and only that is fetched. */
export function useViewport(
  frame: Ref<HTMLElement | null>,
  columns: () => readonly GridColumn[],
  rowCount: () => number,
  fetch: (from: number, to: number) => Promise<unknown>,
) {
  const top = ref(0)
  const left = ref(0)
  const height = ref(600)
  const width = ref(1000)
  let timer = 0

  const lefts = computed(() => {
    const found: number[] = []
    let at = NUMBERS
    for (const column of columns()) {
      found.push(at)
      at += column.width
    }
    found.push(at)
    return found
  })
  const totalWidth = computed(() => lefts.value.at(-1) ?? 0)
  const totalHeight = computed(() => HEAD + rowCount() * ROW)

  const firstRow = computed(() => Math.max(0, Math.floor(top.value / ROW) - SPARE_ROWS))
  const lastRow = computed(() =>
    Math.min(rowCount() - 1, Math.ceil((top.value + height.value) / ROW) + SPARE_ROWS),
  )
  const visibleRows = computed(() => range(firstRow.value, lastRow.value))
  /** The first column stays in sight and is drawn by itself. */
  const visibleColumns = computed(() =>
    columns()
      .map((_, index) => index)
      .filter(
        (index) =>
          index > 0 &&
          (lefts.value[index + 1] ?? 0) > left.value - SPARE_PIXELS &&
          (lefts.value[index] ?? 0) < left.value + width.value + SPARE_PIXELS,
      ),
  )

  function range(from: number, to: number): number[] {
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
  }

  function onScroll(): void {
    if (frame.value) {
      top.value = frame.value.scrollTop
      left.value = frame.value.scrollLeft
      window.clearTimeout(timer)
      timer = window.setTimeout(load, REST)
    }
  }

  function load(): void {
    void fetch(firstRow.value, lastRow.value + 30)
  }

  function measure(): void {
    if (frame.value) {
      height.value = frame.value.clientHeight
      width.value = frame.value.clientWidth
    }
  }

  /** Scrolls just as far as it takes to see a cell. */
  async function reveal({ row, column }: Place): Promise<void> {
    await nextTick()
    const box = frame.value
    if (!box) {
      return
    }
    const above = row * ROW
    const below = above + ROW + HEAD - box.clientHeight
    if (box.scrollTop > above) {
      box.scrollTop = above
    } else if (box.scrollTop < below) {
      box.scrollTop = below
    }
    if (column > 0) {
      const fixed = columns()[0]?.width ?? 0
      const before = (lefts.value[column] ?? 0) - NUMBERS - fixed
      const behind = (lefts.value[column + 1] ?? 0) - box.clientWidth
      if (box.scrollLeft > before) {
        box.scrollLeft = before
      } else if (box.scrollLeft < behind) {
        box.scrollLeft = behind
      }
    }
    onScroll()
  }

  /** Where there is room for what opens at a cell. */
  function sidesOf({ row, column }: Place): { upwards: boolean; leftwards: boolean } {
    return {
      upwards: row * ROW - top.value > height.value * 0.55,
      leftwards: (lefts.value[column] ?? 0) - left.value > width.value * 0.6,
    }
  }

  const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure)
  onMounted(() => {
    measure()
    if (frame.value) {
      observer?.observe(frame.value)
    }
    load()
  })
  onBeforeUnmount(() => {
    observer?.disconnect()
    window.clearTimeout(timer)
  })

  return {
    left,
    sidesOf,
    lefts,
    totalWidth,
    totalHeight,
    visibleRows,
    visibleColumns,
    pageRows: computed(() => Math.max(1, Math.floor((height.value - HEAD) / ROW) - 1)),
    onScroll,
    reveal,
    load,
  }
}
