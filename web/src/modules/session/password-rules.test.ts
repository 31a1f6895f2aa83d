import { expect, it } from 'vitest'
import { passwordRules } from './password-rules'

function broken(next: string): string[] {
  return passwordRules(next, 'zhangmin', 'Old#pass2024')
    .filter((rule) => !rule.holds)
    .map((rule) => rule.text)
}

it('accepts a long password of three kinds', () => {
  expect(broken('Qinghua-1004')).toEqual([])
})

it('names each rule that a password breaks', () => {
  expect(broken('short1A')).toEqual(['不少于 10 位'])
  expect(broken('alllowercase')).toEqual(['大写字母、小写字母、数字、符号至少三类'])
  expect(broken('ZhangMin-2025')).toEqual(['不含登录名'])
  expect(broken('Aaaa1111bbbb')).toEqual(['同一字符不连续出现 4 次'])
  expect(broken('Old#pass2024')).toEqual(['与当前密码不同'])
})
