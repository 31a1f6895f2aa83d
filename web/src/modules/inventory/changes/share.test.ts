import { describe, expect, it } from 'vitest'
import { share } from './share'

describe('share', () => {
  it('says how far a figure moved', () => {
    expect(share('1000.00', '1300.00')).toBe('（+30.0%）')
    expect(share('1000.00', '900.00')).toBe('（-10.0%）')
  })

  it('says nothing where there is no share, or no change', () => {
    expect(share(null, '1.00')).toBe('')
    expect(share('0.00', '1.00')).toBe('')
    expect(share('5.00', '5.00')).toBe('')
  })
})
