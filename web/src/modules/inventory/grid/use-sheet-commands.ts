import { notify } from '@/shared/ui/notify'
import { copyBlock, edgeFrom, fillDown, MOST_PASTED, pasteBlock } from './sheet-edits'
import type { Place } from './types'
import type { Commands } from './use-keys'
import type { Selection } from './use-selection'
import type { Sheet, Typed } from './use-sheet'

const MOST_EMPTIED = 50_000
const STEPS = { down: [1, 0], up: [-1, 0] } as const

/** What can be done in the grid, by key, button or clipboard. */
export function useSheetCommands(
  sheet: Sheet,
  selection: Selection,
  desk: Pick<Commands, 'edit' | 'save' | 'page'>,
) {
  const { active, range } = selection

  async function write(texts: readonly Typed[] | null, refused: string): Promise<void> {
    if (!texts) {
      notify.tell(refused)
      return
    }
    const left = texts.length ? await sheet.write(texts) : 0
    if (left) {
      notify.tell(`有 ${left} 格落在自动计算的列上，已跳过；其余都已填入。`)
    }
  }

  function empty(): void {
    const { top, left, bottom, right } = range.value
    const last = Math.min(bottom, sheet.rows.filled - 1)
    if ((last - top + 1) * (right - left + 1) > MOST_EMPTIED) {
      notify.tell('选中的格太多，请分几次清空。')
      return
    }
    const texts: Typed[] = []
    for (let row = top; row <= last; row++) {
      for (let column = left; column <= right; column++) {
        if (sheet.columns.value[column]?.open) {
          texts.push({ row, column, text: '' })
        }
      }
    }
    void write(texts, '')
  }

  function removeRows(): void {
    const { top, bottom } = range.value
    if (bottom - top >= MOST_PASTED) {
      notify.tell(`一次最多删除 ${MOST_PASTED} 行。`)
      return
    }
    const gone = sheet.remove(top, bottom)
    if (gone) {
      notify.tell(`已删除 ${gone} 行，按 Ctrl+Z 可以恢复。`)
    }
    selection.go({ row: top, column: active.value.column })
  }

  function returnTo(back: Place | null, none: string): void {
    if (back) {
      selection.go(back)
    } else {
      notify.tell(none)
    }
  }

  function commit(text: string, move: 'down' | 'up' | 'right' | 'left' | 'stay'): void {
    void write([{ ...active.value, text: text.trim() }], '')
    if (move === 'right' || move === 'left') {
      selection.along(move === 'right' ? 1 : -1)
    } else if (move !== 'stay') {
      selection.move(STEPS[move][0], STEPS[move][1])
    }
  }

  function copy(event: ClipboardEvent, cut: boolean): void {
    const block = copyBlock(sheet, range.value)
    if (block === null) {
      notify.tell('选中的格太多，或还没有全部读入；请缩小选择后再复制。')
      return
    }
    event.clipboardData?.setData('text/plain', block)
    if (cut) {
      empty()
    }
  }

  function paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (text) {
      void write(
        pasteBlock(sheet, selection, text),
        `一次最多粘贴 ${MOST_PASTED} 行；更多的请用「导入」上传工作簿。`,
      )
    }
  }

  const commands: Commands = {
    ...desk,
    empty,
    removeRows,
    fillDown: () => void write(fillDown(sheet, range.value), '没有可以向下填充的内容：请先选中要填充的格。'),
    undo: () => returnTo(sheet.undo(), '没有可以撤销的了。'),
    redo: () => returnTo(sheet.redo(), '没有可以重做的了。'),
    selectAll: () =>
      selection.select({
        top: 0,
        left: 0,
        bottom: Math.max(0, sheet.rows.filled - 1),
        right: sheet.columns.value.length - 1,
      }),
    size: () => ({ rows: sheet.rows.length, columns: sheet.columns.value.length }),
    edge: (down, along) => edgeFrom(sheet, selection, down, along),
  }

  return { commands, commit, copy, paste }
}
