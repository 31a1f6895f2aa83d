import { describe, expect, it } from 'vitest'
import type { KindColumn, RowProblem } from '@/shared/api/catalog'
import { problemAt, sectionsOf, troubled } from './sections'

const column = (key: string, section: string) => ({ key, section }) as KindColumn
const problem = (key: string, severity: RowProblem['severity']): RowProblem => ({
  column: key,
  rule: 'r',
  severity,
  sentence: severity,
})

describe('sections of a form', () => {
  const columns = [column('name', '基本情况'), column('area', '面积'), column('use', '基本情况')]

  it('follow the catalogue, each heading once', () => {
    expect(sectionsOf(columns).map(({ title, columns: own }) => [title, own.length])).toEqual([
      ['基本情况', 2],
      ['面积', 1],
    ])
  })

  it('count fields to be dealt with; a hint is none', () => {
    const [basics] = sectionsOf(columns)

    expect(
      basics &&
        troubled(basics, [problem('name', 'BLOCK'), problem('name', 'EXPLAIN'), problem('use', 'HINT')]),
    ).toBe(1)
  })

  it('show the worst problem of a field', () => {
    expect(problemAt([problem('area', 'HINT'), problem('area', 'BLOCK')], 'area')?.severity).toBe('BLOCK')
  })
})
