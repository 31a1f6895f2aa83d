import { describe, expect, it } from 'vitest'
import { dayAndWeekday, deadlineTone, longDay, moment, waited, workingDays } from './days'

describe('days', () => {
  it('are written out with their weekday', () => {
    expect(longDay('2025-05-15')).toBe('2025年5月15日 星期四')
    expect(dayAndWeekday('2025-05-20')).toBe('5月20日 周二')
  })

  it('of an instant are those of Beijing, whatever the machine says', () => {
    expect(moment('2025-05-12T16:30:00Z')).toBe('2025-05-13 00:30')
  })

  it('tell what is left in working days', () => {
    expect([3, 0, -2, null].map(workingDays)).toEqual(['剩 3 个工作日', '今天截止', '已逾期 2 个工作日', '—'])
    expect([9, 3, -1, undefined].map(deadlineTone)).toEqual(['plain', 'soon', 'late', 'plain'])
  })
})

describe('waiting', () => {
  const now = new Date('2025-05-15T02:00:00Z')

  it('is told in the largest unit that fits', () => {
    expect(waited('2025-05-15T01:59:40Z', now)).toBe('刚刚')
    expect(waited('2025-05-15T01:20:00Z', now)).toBe('40 分钟')
    expect(waited('2025-05-14T12:00:00Z', now)).toBe('14 小时')
    expect(waited('2025-05-03T02:00:00Z', now)).toBe('12 天')
  })
})
