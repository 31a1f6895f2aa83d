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

it('calls columns what the catalogue calls them, in lines too, and shows what may be shown of a secret', () => {
  const labels = { builtArea: '建筑面积', leases: '出租出借', lessee: '承租方', phone: '联系电话' }
  expect(
    differences(
      { builtArea: '10', leased: false, digest: 'a' },
      {
        builtArea: '12',
        leased: true,
        digest: 'b',
        leases: [{ lessee: '某公司', years: 3 }, { lessee: '某店' }],
        units: ['甲局', '乙局'],
        phone: { m: '138****0000', c: 'x' },
      },
      labels,
    ),
  ).toEqual([
    { label: '建筑面积', before: '10', after: '12' },
    { label: 'leased', before: '否', after: '是' },
    { label: '内容摘要', before: 'a', after: 'b' },
    { label: '出租出借', before: '', after: '1. 承租方：某公司；years：3\n2. 承租方：某店' },
    { label: '牵头单位', before: '', after: '甲局、乙局' },
    { label: '联系电话', before: '', after: '138****0000' },
  ])
})
