import { describe, expect, it } from 'vitest'
import type { CodeEntry } from '@/shared/api/catalog'
import { treeOf } from './tree'

function entry(code: string): CodeEntry {
  return { code, label: code, ended: false, aliases: [] }
}

describe('the tree of a code list', () => {
  it('puts entries under those whose code theirs begins with', () => {
    const tree = treeOf(['01', '0101', '0102', '010201', '02'].map(entry))

    expect(tree.map(({ depth }) => depth)).toEqual([0, 1, 1, 2, 0])
    expect(tree[0]?.children).toBe(2)
    expect(tree[3]?.above).toEqual(['01', '0102'])
  })

  it('reads divisions by their pairs of digits', () => {
    const tree = treeOf(['360200', '360202', '360281', '361100'].map(entry))

    expect(tree.map(({ depth }) => depth)).toEqual([0, 1, 1, 0])
  })

  it('leaves a flat list flat', () => {
    expect(treeOf(['1', '2', '3'].map(entry)).every(({ depth }) => depth === 0)).toBe(true)
  })
})
