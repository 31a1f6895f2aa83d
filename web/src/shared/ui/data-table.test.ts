import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp, h, nextTick, type App } from 'vue'
import DataTable from './DataTable.vue'
import type { TableColumn } from './table'

interface Row {
  id: string
  name: string
}

const COLUMNS: TableColumn<Row>[] = [
  { key: 'name', label: '名称', fixed: true, sort: 'name', text: (row) => row.name },
  { key: 'note', label: '备注', optional: true, text: () => '无' },
]

let app: App | null = null
let host: HTMLElement

function show(props: Record<string, unknown>): void {
  app = createApp({
    render: () =>
      h(
        DataTable as never,
        { label: '表', columns: COLUMNS, rowKey: (row: Row) => row.id, rows: [], ...props },
        {
          empty: () => '这里会有什么',
        },
      ),
  })
  app.mount(host)
}

beforeEach(() => {
  host = document.createElement('div')
  document.body.append(host)
})
afterEach(() => {
  app?.unmount()
  host.remove()
  localStorage.clear()
})

describe('the table', () => {
  it('shows a skeleton while loading, and what would be here when there is nothing', () => {
    show({ loading: true })
    expect(host.querySelectorAll('.skeleton')).toHaveLength(6)
    app?.unmount()

    show({})
    expect(host.textContent).toContain('这里会有什么')
  })

  it('says what went wrong instead of showing an empty table', () => {
    show({ problem: { title: '', status: 503, code: 'x', detail: '服务正在升级' } })

    expect(host.querySelector('[role=alert]')?.textContent).toContain('服务正在升级')
    expect(host.textContent).not.toContain('这里会有什么')
  })

  it('opens a row by click and by Enter, but not from a link in it', async () => {
    const opened: string[] = []
    show({ rows: [{ id: '1', name: '楼' }], opens: true, onOpen: (row: Row) => opened.push(row.id) })
    const row = host.querySelector('tbody tr') as HTMLElement

    row.click()
    row.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))
    await nextTick()

    expect(opened).toEqual(['1', '1'])
  })

  it('turns the sorting of a column', () => {
    const asked: unknown[] = []
    show({
      rows: [{ id: '1', name: '楼' }],
      sorting: { by: 'name', dir: 'asc' },
      onSort: (by: unknown) => asked.push(by),
    })

    ;(host.querySelector('th button') as HTMLElement).click()

    expect(asked).toEqual([{ by: 'name', dir: 'desc' }])
    expect(host.querySelector('th')?.getAttribute('aria-sort')).toBe('ascending')
  })

  it('hides optional columns until they are chosen, and remembers the choice', () => {
    show({ name: 'test', rows: [{ id: '1', name: '楼' }] })
    expect(host.querySelectorAll('th')).toHaveLength(1)
    app?.unmount()

    localStorage.setItem('sanzi.columns.test', '["note"]')
    show({ name: 'test', rows: [{ id: '1', name: '楼' }] })
    expect(host.querySelectorAll('th')).toHaveLength(2)
  })
})
