import { describe, expect, it } from 'vitest'
import type { KindColumn, RowProblem, SubTable } from '@/shared/api/catalog'
import { placeOf, placeText, problemsOf, problemsOfLine, tellingColumns } from './lines'

const column = (key: string, more: Partial<KindColumn> = {}) =>
  ({ key, label: key, need: 'MANDATORY', secret: false, ...more }) as KindColumn
const table = {
  key: 'leases',
  columns: [column('contract'), column('tenantId', { secret: true }), column('note', { need: 'OPTIONAL' })],
} as SubTable
const at = (place: string) => ({ column: place, rule: 'r', severity: 'BLOCK', sentence: 's' }) as RowProblem

describe('lines of a sub-table', () => {
  it('have places that problems name', () => {
    expect(placeOf('leases[12].area')).toEqual({ table: 'leases', line: 12, column: 'area' })
    expect(placeOf('leases[0]')).toEqual({ table: 'leases', line: 0, column: null })
    expect(placeOf('area')).toBeNull()
    expect(placeOf(null)).toBeNull()
    expect(placeOf(placeText('leases', 3, 'until'))?.line).toBe(3)
  })

  it('are told apart by what must be filled in and is no secret', () => {
    expect(tellingColumns(table).map(({ key }) => key)).toEqual(['contract'])
  })

  it('keep their problems apart from the row and from each other', () => {
    const problems = [at('leases'), at('leases[0].contract'), at('leases[1].note'), at('area')]

    expect(problemsOf(table, problems)).toHaveLength(3)
    expect(problemsOfLine(table, 1, problems)).toEqual([at('leases[1].note')])
  })
})
