import { describe, expect, it } from 'vitest'
import type { MappedHeading } from '../types'
import { changed, NOT_TAKEN, toConfirm } from './mapping'

const heading = (index: number, more: Partial<MappedHeading>): MappedHeading => ({
  sheet: 0,
  index,
  heading: `列${index}`,
  ...more,
})

describe('mapping', () => {
  it('asks to look at what was not plain, not at names of sheets nor at lines', () => {
    const plain = heading(0, { column: 'name', how: 'NAME' })
    const likely = heading(1, { column: 'address', how: 'SYNONYM' })
    const unknown = heading(2, {})
    const sheet = heading(-1, { column: 'place', how: 'SHEET' })
    const line = { ...heading(0, { column: 'leases.rent', how: 'NAME' as const }), sheet: 1 }
    const besideLine = { ...heading(1, {}), sheet: 1 }

    expect(toConfirm([plain, likely, unknown, sheet, line, besideLine])).toEqual([likely, unknown])
  })

  it('sends only what was changed, and leaving out as nothing', () => {
    const headings = [
      heading(1, { column: 'address', how: 'SYNONYM' }),
      heading(2, {}),
      heading(3, { column: 'originalValue', how: 'SYNONYM' }),
    ]

    expect(changed(headings, { '0:1': NOT_TAKEN, '0:2': NOT_TAKEN }, { '0:3': '万元' })).toEqual([
      { sheet: 0, index: 1, column: null, unit: null },
      { sheet: 0, index: 3, column: 'originalValue', unit: '万元' },
    ])
  })
})
