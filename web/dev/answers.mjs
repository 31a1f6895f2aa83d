import { FW, LISTS, ROWS, TABLE_COLUMNS } from './kind.mjs'
import { PathPattern } from './pattern.mjs'

const unit = { unitId: 'u1', unitName: '景德镇市机关事务管理中心', regionId: 1, regionName: '景德镇市本级' }
const ROLES = {
  clerk: ['CLERK', '填报员'],
  head: ['HEAD', '单位负责人'],
  reviewer: ['GROUP_REVIEWER', '牵头单位审核员'],
  office: ['OFFICE', '专班办公室'],
  admin: ['SYSTEM_ADMIN', '系统管理员'],
  security: ['SECURITY_ADMIN', '安全管理员'],
  auditor: ['AUDIT_ADMIN', '审计管理员'],
}
let login = null
const session = () => ({
  account: { id: 'a1', login, name: '张敏' },
  mustChangePassword: false,
  today: '2025-05-15',
  demo: true,
  posts: [{ id: 'p1', role: ROLES[login][0], roleName: ROLES[login][1], ...unit }],
})
const refuse = (status, code, detail, more) => ({
  status,
  body: { title: '未办成', status, detail, code, ...more },
})

const assignment = (id, kindName, more) => ({
  id,
  campaignName: '2024 基准日清查',
  kind: 'FW',
  kindName,
  unitId: 'u1',
  unitName: unit.unitName,
  groupNo: 1,
  groupName: '行政事业资产组',
  state: 'DRAFT',
  stateText: '填报中',
  tone: 'todo',
  rows: 120,
  blocking: 3,
  toExplain: 6,
  due: '2025-05-20',
  workingDaysLeft: 3,
  holder: '填报员 张敏',
  since: '2025-05-12T01:30:00Z',
  ...more,
})
const ASSIGNMENTS = [
  assignment('as1', '房屋及构筑物', {}),
  assignment('as2', '银行账户', {
    kind: 'ZH',
    stateText: '未开始',
    state: 'OPEN',
    rows: 0,
    blocking: 0,
    toExplain: 0,
    groupNo: 2,
    groupName: '资金组',
  }),
  assignment('as3', '闲置土地', {
    kind: 'XZ',
    stateText: '小组审核',
    tone: 'info',
    state: 'SUBMITTED',
    rows: 7,
    blocking: 0,
    toExplain: 0,
    holder: '土地、矿产等自然资源组',
  }),
  assignment('as4', '办公设备', {
    stateText: '已入库',
    tone: 'done',
    state: 'ACCEPTED',
    rows: 1284,
    blocking: 0,
    toExplain: 0,
    holder: '—',
  }),
]
const TIMELINE = [
  { stage: '填报', state: 'now', holder: '填报员 张敏', at: '2025-05-12T01:30:00Z', workingDays: 3 },
  { stage: '单位负责人签批', state: 'next', holder: '单位负责人 李强' },
  { stage: '小组审核', state: 'next', holder: '行政事业资产组' },
  { stage: '专班办公室接收', state: 'next', holder: '专班办公室' },
]
const detail = (id) => ({
  line: ASSIGNMENTS.find((one) => one.id === id) ?? ASSIGNMENTS[0],
  acceptedNo: 0,
  baseDate: '2024-12-31',
  caseRev: 1,
  rev: 4,
  submissionNo: 1,
  counts: { rows: ROWS.length, blocking: 3, toExplain: 2, hints: 1, papersMissing: 12, remarks: 1 },
  papers: { per: 'ROW', least: 1, what: '权证、合同、账页或现场照片', batch: [] },
  columns: TABLE_COLUMNS,
  needsRowPapers: true,
  timeline: TIMELINE,
  actions: login === 'clerk' ? ['import', 'edit', 'nil', 'submit'] : ['sign', 'mark'],
})
const IMPORT = {
  id: 'im1',
  assignmentId: 'as1',
  fileName: '办公用房台账.xls',
  state: 'READY',
  done: 120,
  total: 120,
  stale: false,
  counts: {
    rows: 120,
    added: 86,
    changed: 12,
    unchanged: 19,
    absent: 2,
    refused: 1,
    blocking: 3,
    toExplain: 6,
    hints: 2,
  },
  mapping: [
    { heading: '房屋名称', column: 'assetName', label: '资产名称' },
    { heading: '坐落位置', column: 'address', label: '详细坐落地址' },
    { heading: '原值', column: 'originalValue', label: '账面原值', note: '按表头单位「万元」×10,000' },
    { heading: '管理员手机', column: null, label: null },
  ],
  converted: [
    { note: '全角数字已转半角', count: 12 },
    { note: '日期「2024年3月1日」已统一', count: 6 },
  ],
  leftOut: [{ row: 124, why: '合计行' }],
}
const importRows = ROWS.slice(0, 12).map((row, index) => ({
  rowNumber: 17 + index * 6,
  sheet: 0,
  rowId: row.id,
  class: ['added', 'changed', 'unchanged'][index % 3],
  cells: row.cells,
  before: index % 3 === 1 ? { ...row.cells, builtArea: '1,000.00' } : undefined,
  changedKeys: index % 3 === 1 ? ['builtArea'] : [],
  problems: row.problems,
}))
const cards = ROWS.map((row, index) => ({
  number: `3602000101FW24${String(index + 1).padStart(6, '0')}`,
  assetId: row.id,
  kind: 'FW',
  kindName: '房屋及构筑物',
  name: row.cells.assetName,
  unitName: unit.unitName,
  regionName: '景德镇市本级',
  groupNo: 1,
  use: 'SELF',
  useText: ['自用', '出租', '闲置'][index % 3],
  title: 'CERT',
  titleText: '有证',
  area: '1337.4000',
  originalValue: '3742500.00',
  netValue: '1842500.00',
  balance: null,
  address: row.cells.address,
  changedAt: '2025-05-14T02:00:00Z',
}))
const UNITS = [
  '景德镇市机关事务管理中心',
  '景德镇市教育局',
  '景德镇市自然资源和规划局',
  '景德镇市第一人民医院',
].map((name, index) => ({
  id: `u${index + 1}`,
  name,
  shortName: name.slice(4),
  uscc: '113602000144820004',
  type: '01',
  typeText: '行政单位',
  system: ['GENERAL', 'EDUCATION', 'GENERAL', 'HEALTH'][index],
  regionId: 1,
  parentId: null,
}))
const GROUPS = ['行政事业资产组', '资金组', '土地、矿产等自然资源组', '企业国有资产组'].map(
  (name, index) => ({
    no: index + 1,
    name,
    leads: [{ id: 'u1', name: UNITS[index].name }],
    counts: true,
  }),
)

export const routes = [
  [
    'GET',
    '/api/demo/accounts',
    () => ({
      password: 'Demo@2025jdz',
      accounts: Object.entries(ROLES).map(([key, [, role]]) => ({
        login: key,
        name: '张敏',
        role,
        unit: unit.unitName,
        hint: '房屋、银行账户待填报',
      })),
    }),
  ],
  ['GET', '/api/session', () => (login ? session() : refuse(401, 'access.signed-out', '请先登录。'))],
  [
    'POST',
    '/api/session',
    ({ body }) =>
      ROLES[body.login]
        ? ((login = body.login), session())
        : refuse(401, 'access.wrong-password', '登录名或密码不对，还可再试 4 次。'),
  ],
  ['DELETE', '/api/session', () => ((login = null), { status: 204 })],
  ['POST', '/api/session/password', () => ({ status: 204 })],
  [
    'GET',
    '/api/worklist',
    () => ({
      today: '2025-05-15',
      items: [
        {
          id: '1',
          title: '第 20 期周报未报',
          badge: { text: '已迟 1 天', tone: 'late' },
          task: '周报',
          from: '系统',
          since: '2025-05-14T09:30:00Z',
          due: '2025-05-14',
          workingDaysLeft: -1,
          link: '/inventory/assignments/as1',
          actions: [{ label: '去填报', link: '/inventory/assignments/as1' }],
        },
        {
          id: '2',
          title: '房屋及构筑物：3 行需要修改，「面积七项之和与建筑面积不符」等',
          badge: { text: '被退回', tone: 'back' },
          task: '2024 基准日清查',
          from: '行政事业资产组 审核',
          since: '2025-05-15T02:30:00Z',
          due: '2025-05-20',
          workingDaysLeft: 3,
          link: '/inventory/assignments/as1',
          actions: [{ label: '去修改', link: '/inventory/assignments/as1' }],
        },
        {
          id: '3',
          title: '银行账户',
          badge: { text: '未开始', tone: 'todo' },
          task: '2024 基准日清查',
          from: '专班办公室',
          since: '2025-05-03T02:30:00Z',
          due: '2025-05-20',
          workingDaysLeft: 3,
          link: '/inventory/assignments/as2',
          actions: [
            { label: '填报', link: '/inventory/assignments/as2' },
            { label: '零报告', link: '/inventory/assignments/as2' },
          ],
        },
      ],
      mine: [
        {
          title: '办公设备、家具、用具',
          unitName: unit.unitName,
          rows: 1284,
          originalValue: '23164500.00',
          state: { text: '已入库', tone: 'done' },
          holder: '专班办 接收',
          since: '2025-05-12T01:00:00Z',
          link: '/inventory/assignments/as4',
        },
        {
          title: '闲置土地',
          unitName: unit.unitName,
          rows: 7,
          originalValue: null,
          state: { text: '小组审核', tone: 'info' },
          holder: '土地、矿产等自然资源组',
          since: '2025-05-13T01:00:00Z',
          link: '/inventory/assignments/as3',
        },
      ],
      calendar: [
        { date: '2025-05-20', title: '清查结果上报截止', workingDaysLeft: 3 },
        { date: '2025-06-10', title: '2025 年可盘活清单报专班', workingDaysLeft: 17 },
      ],
    }),
  ],
  [
    'GET',
    '/api/catalog/kinds',
    () => [FW].map(({ columns, ...rest }) => ({ ...rest, columnCount: columns.length })),
  ],
  ['GET', '/api/catalog/kinds/:code', () => FW],
  ['GET', '/api/catalog/lists/:name', ({ name }) => ({ name, label: name, entries: LISTS[name] ?? [] })],
  [
    'GET',
    '/api/inventory/campaigns',
    () => [
      {
        id: 'c1',
        name: '2024 基准日清查',
        baseDate: '2024-12-31',
        due: '2025-05-20',
        kinds: ['FW', 'ZH', 'XZ'],
        assignments: 48,
        accepted: 12,
      },
    ],
  ],
  ['POST', '/api/inventory/campaigns', () => ({ id: 'c2' })],
  ['GET', '/api/inventory/assignments', () => ASSIGNMENTS],
  ['GET', '/api/inventory/assignments/:id', ({ id }) => detail(id)],
  ['POST', '/api/inventory/assignments/:id/imports', () => ({ status: 202, body: { importId: 'im1' } })],
  ['GET', '/api/inventory/imports/:id', () => IMPORT],
  [
    'GET',
    '/api/inventory/imports/:id/rows',
    ({ query }) => ({
      rows: query.get('only') === 'all' ? importRows : importRows.filter((row) => row.problems.length),
      next: null,
    }),
  ],
  ['POST', '/api/inventory/imports/:id/mapping', () => detail('as1')],
  ['POST', '/api/inventory/imports/:id/confirm', () => detail('as1')],
  ['POST', '/api/inventory/imports/:id/cancel', () => ({ status: 204 })],
  [
    'GET',
    '/api/inventory/assignments/:id/rows',
    ({ query }) => {
      const rows = query.get('only') === 'problems' ? ROWS.filter((row) => row.problems.length) : ROWS
      return { rows }
    },
  ],
  [
    'GET',
    '/api/inventory/assignments/:id/rows/:row',
    ({ row }) => {
      const found = ROWS.find((one) => one.id === row) ?? ROWS[0]
      return {
        ...found,
        values: found.values,
        display: found.cells,
        papers: [{ id: 'f1', name: '不动产权证.pdf', size: 482133 }],
        history: [
          { at: '2025-05-14T01:00:00Z', by: '张敏', what: '导入「办公用房台账.xls」新增', changes: [] },
        ],
      }
    },
  ],
  ['POST', '/api/inventory/assignments/:id/rows', () => ({ id: 'r1', rev: 1 })],
  [
    'PUT',
    '/api/inventory/assignments/:id/rows/:row',
    ({ headers }) =>
      headers['if-match'] === '"99"'
        ? refuse(412, 'inventory.changed-since', '王芳在 10:32 改过这一行，请比对后再保存。', {
            by: '王芳',
            at: '2025-05-15T02:32:00Z',
            differs: [{ column: 'builtArea', label: '实测建筑面积', theirs: '1,237.40', yours: '1,337.40' }],
          })
        : { ...ROWS[0], rev: 3 },
  ],
  ['POST', '/api/inventory/assignments/:id/check', () => []],
  [
    'POST',
    '/api/inventory/assignments/:id/submit',
    () => refuse(422, 'inventory.not-ready', '还有 3 行要改、12 行缺材料，请处理后再提交。'),
  ],
  ['POST', '/api/inventory/assignments/:id/sign', () => ({ status: 204 })],
  [
    'GET',
    '/api/inventory/assignments/:id/versions',
    () => [{ no: 1, at: '2025-05-13T01:00:00Z', by: '张敏', rows: 120 }],
  ],
  ['GET', '/api/register/cards', () => ({ rows: cards, next: 'x', count: { value: 10000, exact: false } })],
  [
    'GET',
    '/api/register/cards/:number',
    ({ number }) => ({
      card: cards.find((card) => card.number === number) ?? cards[0],
      sections: [
        {
          title: '基本情况',
          fields: FW.columns.slice(0, 8).map((column) => ({
            key: column.key,
            label: column.label,
            unit: column.unit,
            text: ROWS[0].cells[column.key] ?? '',
            secret: column.key === 'holderPhone',
          })),
        },
      ],
      history: [
        { version: 1, validFrom: '2025-05-14T02:00:00Z', cause: '清查入库', by: '专班办公室', changes: [] },
      ],
      papers: [],
    }),
  ],
  [
    'GET',
    '/api/reporting/summary',
    () => ({
      by: ['group', 'use'],
      lines: ['自用', '出租', '闲置'].map((use) => ({
        keys: { group: { value: '1', text: '行政事业资产组' }, use: { value: use, text: use } },
        count: 412,
        area: '41220.6000',
        originalValue: '374250000.00',
        netValue: '174250000.00',
        balance: '0.00',
        filters: { groupNo: '1', use },
      })),
      total: {
        count: 1236,
        area: '123661.8000',
        originalValue: '1122750000.00',
        netValue: '522750000.00',
        balance: '0.00',
      },
      asOf: '2025-05-15T02:00:00Z',
    }),
  ],
  [
    'GET',
    '/api/organization/regions',
    () => [
      { id: 1, code: '360201', name: '景德镇市本级', level: 'CITY' },
      { id: 2, code: '360222', name: '浮梁县', level: 'COUNTY' },
    ],
  ],
  [
    'GET',
    '/api/organization/units',
    ({ query }) => UNITS.filter((one) => one.name.includes(query.get('q') ?? '')),
  ],
  ['GET', '/api/organization/groups', () => GROUPS],
  [
    'GET',
    '/api/access/accounts',
    () => [
      {
        id: 'a1',
        login: 'clerk',
        name: '张敏',
        state: 'ACTIVE',
        lastSignIn: '2025-05-15T01:00:00Z',
        posts: [{ id: 'p1', role: 'CLERK', roleName: '填报员', ...unit }],
      },
    ],
  ],
  ['POST', '/api/access/accounts', () => ({ id: 'a2', oneTimePassword: 'Kx7#mPq2Zt' })],
  ['POST', '/api/access/accounts/:id/reset', () => ({ oneTimePassword: 'Kx7#mPq2Zt' })],
  [
    'GET',
    '/api/audit',
    () => ({
      records: [
        {
          seq: 128,
          at: '2025-05-15T02:11:00Z',
          actor: '张敏',
          from: '10.1.2.3',
          action: 'inventory.row-changed',
          subjectType: 'row',
          subjectId: 'r1',
          summary: '修改房屋「业务用房楼 13」',
          before: '{"builtArea":"1237.4000"}',
          after: '{"builtArea":"1337.4000"}',
        },
      ],
    }),
  ],
].map(([method, path, answer]) => [method, new PathPattern(path), answer])
