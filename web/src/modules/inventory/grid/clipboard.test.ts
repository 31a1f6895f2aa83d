import { describe, expect, it } from 'vitest'
import { parseBlock, writeBlock } from './clipboard'

describe('a block from a spreadsheet', () => {
  it('is read by rows and cells, whatever the line ends', () => {
    expect(parseBlock('东楼\t120\r\n西楼\t80\r\n')).toEqual([
      ['东楼', '120'],
      ['西楼', '80'],
    ])
    expect(parseBlock('东楼\n西楼')).toEqual([['东楼'], ['西楼']])
  })

  it('keeps empty cells in their places', () => {
    expect(parseBlock('东楼\t\t3\n\t\t\n')).toEqual([
      ['东楼', '', '3'],
      ['', '', ''],
    ])
    expect(parseBlock('东楼\t')).toEqual([['东楼', '']])
  })

  it('reads quoted cells with line ends, tabs and quotes in them', () => {
    expect(parseBlock('"一层\n二层"\t"称""老楼"""\t5')).toEqual([['一层\n二层', '称"老楼"', '5']])
  })

  it('takes a quote that is only a character as it stands', () => {
    expect(parseBlock('"老楼"东侧\t12"')).toEqual([['"老楼"东侧', '12"']])
  })

  it('comes back as it was written', () => {
    const rows = [
      ['一层\n二层', '称"老楼"', '', 'a\tb'],
      ['1', '2', '3', '4'],
    ]
    expect(parseBlock(writeBlock(rows))).toEqual(rows)
  })
})
