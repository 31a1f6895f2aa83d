import { expect, it } from 'vitest'
import { differences } from './differences'

it('tells field by field what changed, and nothing else', () => {
  expect(differences('{"area":"1237.40","name":"楼"}', '{"area":"1337.40","name":"楼"}')).toEqual([
    { label: 'area', before: '1237.40', after: '1337.40' },
  ])
})

it('shows a creation and a removal', () => {
  expect(differences(null, { name: '楼' })).toEqual([{ label: 'name', before: '', after: '楼' }])
  expect(differences({ name: '楼' }, null)).toEqual([{ label: 'name', before: '楼', after: '' }])
})

it('does not stumble over text that is not JSON', () => {
  expect(differences('旧', '新')).toEqual([{ label: '内容', before: '旧', after: '新' }])
})
