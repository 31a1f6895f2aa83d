/** Parts of the common columns that a kind may do without; each holds together in itself. */
export interface CommonPart {
  key: string
  label: string
  columns: readonly string[]
  /** Which shared fact of a card it feeds, by which column. */
  facts: Readonly<Record<string, string>>
}

export const COMMON_PARTS: readonly CommonPart[] = [
  {
    key: 'place',
    label: '坐落',
    columns: ['place', 'park', 'address', 'longitude', 'latitude', 'boundaryFile'],
    facts: { place: 'place', address: 'address' },
  },
  {
    key: 'title',
    label: '权属、他项权利',
    columns: [
      'titleStatus',
      'titleDocuments',
      'titleHolder',
      'titleDispute',
      'encumbrances',
      'encumbranceAmount',
    ],
    facts: { title: 'titleStatus' },
  },
  {
    key: 'book',
    label: '入账与账面价值',
    columns: [
      'bookStatus',
      'accountingSubject',
      'originalValue',
      'accumulatedDepreciation',
      'impairment',
      'netValue',
      'valuationMethod',
      'valuationAmount',
      'valuationDate',
    ],
    facts: { originalValue: 'originalValue', netValue: 'netValue' },
  },
  { key: 'acquired', label: '取得', columns: ['acquisition', 'acquiredOn'], facts: {} },
  {
    key: 'use',
    label: '使用状况、闲置',
    columns: ['useStatus', 'idleFrom', 'idleReason'],
    facts: { use: 'useStatus' },
  },
  {
    key: 'readiness',
    label: '盘活意向',
    columns: [
      'readiness',
      'strategy',
      'method',
      'expectedCompletion',
      'expectedProceeds',
      'proceedsSubject',
      'responsibleUnit',
    ],
    facts: {},
  },
]
