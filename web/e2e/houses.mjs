// Houses as a clerk would type them into the template: labels for codes, figures as numbers.

const BASE = {
  place: '珠山区',
  assetClassCode: 'A01010100',
  houseUse: '业务技术用房',
  totalFloors: 6,
  structure: '钢混结构',
  builtYear: 1998,
  ownership: '有产权',
  landRight: '国有划拨',
  titleStatus: '依法无需登记',
  encumbrances: '无',
  bookStatus: '已入账',
  accountingSubject: '固定资产',
  acquisition: '购置',
  acquiredOn: '1998-12-31',
  useStatus: '自用',
  surveyMethod: '现场盘点',
  surveyResult: '账实相符',
  surveyedOn: '2025-05-06',
  readiness: '暂不具备',
  leasedArea: 0,
  lentArea: 0,
  investedArea: 0,
  idleArea: 0,
  occupiedArea: 0,
  toDisposeArea: 0,
  dangerousArea: 0,
  safetyGrade: '未鉴定',
  fireAcceptance: '已验收',
  heritage: '无',
  leaseExists: '否',
}

function house(number, name, street, area, value, more = {}) {
  return {
    ...BASE,
    name,
    address: `景德镇市珠山区${street}`,
    cardNumber: `FC2024${String(number).padStart(4, '0')}`,
    building: `${number}号楼`,
    builtArea: area,
    selfUsedArea: area,
    originalValue: value,
    accumulatedDepreciation: Math.round(value / 2),
    ...more,
  }
}

export const CERTIFIED = {
  titleStatus: '有证-不动产权证',
  titleDocuments: '不动产权证',
  titleHolder: '景德镇市机关事务管理中心',
  estateCertificate: '赣(2024)景德镇市不动产权第0001234号',
  estateUnitNumber: '360203001001GB00001F00010001',
}

/** As first filled in, with what clerks get wrong. */
export const WITH_MISTAKES = [
  house(1, '机关一号办公楼', '广场南路1号', 1337.4, 3742500),
  // The seven areas do not add up.
  house(2, '珠山中路门面', '珠山中路88号', 620, 980000, { selfUsedArea: 520, fireAcceptance: '已备案' }),
  // A date that is none, a mandatory cell left blank.
  house(3, '陶阳北路仓库', '陶阳北路210号', 2860, 4120000, {
    acquiredOn: '不详',
    structure: '',
    houseUse: '仓储',
  }),
  // Depreciation beyond the original value.
  house(4, '瓷都大道综合楼', '瓷都大道1号', 4120, 9613000, { accumulatedDepreciation: 9700000 }),
  // Measured and certified area differ by more than the rule lets pass: wants an explanation.
  house(5, '西山路业务楼', '西山路60号', 1800, 3650000, { ...CERTIFIED, certifiedArea: 1700 }),
  house(6, '新厂路车库', '新厂路12号', 180, 92000, {
    useStatus: '闲置',
    selfUsedArea: 0,
    idleArea: 180,
    idleFrom: '2021-03-01',
    idleReason: '机构改革或职能调整',
    readiness: '具备',
    strategy: '租',
    method: '公开招租',
    expectedCompletion: '2026-06-30',
    expectedProceeds: 30000,
  }),
]

/** The same sheet mended, by offset of the row and column. */
export const MENDED = [
  {},
  { selfUsedArea: 620 },
  { acquiredOn: '2003-06-30', structure: '砖混结构' },
  { accumulatedDepreciation: 4700000 },
  {},
  {},
]
