import { describe, expect, it } from 'vitest'
import { fileSize, grouped, squareMetres, wan, yuan, type SquareMetres, type Yuan } from './figures'

const money = (text: string) => text as Yuan

describe('amounts', () => {
  it('are read in 万元 with two places', () => {
    expect(wan(money('3742500.00'))).toBe('374.25')
    expect(wan(money('48000.00'))).toBe('4.80')
    expect(wan(money('0.00'))).toBe('0.00')
  })

  it('round half up, and never show a minus before zero', () => {
    expect(wan(money('50.00'))).toBe('0.01')
    expect(wan(money('49.99'))).toBe('0.00')
    expect(wan(money('-49.99'))).toBe('0.00')
    expect(wan(money('-120000.00'))).toBe('-12.00')
  })

  it('keep every digit where a float would not', () => {
    expect(yuan(money('9007199254740993.01'))).toBe('9,007,199,254,740,993.01')
    expect(wan(money('900719925474099300.00'))).toBe('90,071,992,547,409.93')
  })

  it('are a dash when unknown, for unknown is not zero', () => {
    expect(wan(null)).toBe('—')
    expect(yuan(undefined)).toBe('—')
  })
})

describe('areas and other figures', () => {
  it('show ㎡ with two places', () => {
    expect(squareMetres('41220.6049' as SquareMetres)).toBe('41,220.60')
  })

  it('group digits and leave words alone', () => {
    expect(grouped('1234567.5')).toBe('1,234,567.5')
    expect(grouped('约 3 亩')).toBe('约 3 亩')
  })

  it('say sizes as people do', () => {
    expect([512, 482_133, 5_400_000].map(fileSize)).toEqual(['512 字节', '471 KB', '5.1 MB'])
  })
})
