// What other people do meanwhile, by the same calls as their pages make, from within the browser's session.
import { signIn } from './browser.mjs'

/** Calls as whoever is signed in; throws what was refused. */
export async function call(page, method, path, body, headers = {}) {
  return page.evaluate(
    async ([verb, url, json, more]) => {
      const token = /(?:^|; )XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? ''
      const answer = await fetch(url, {
        method: verb,
        headers: { 'content-type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token), ...more },
        body: json === undefined ? undefined : JSON.stringify(json),
      })
      const text = await answer.text()
      if (!answer.ok) {
        throw new Error(`${verb} ${url}: ${answer.status} ${text}`)
      }
      return text ? JSON.parse(text) : null
    },
    [method, path, body, headers],
  )
}

export async function as(page, login) {
  await page.context().clearCookies()
  await signIn(page, login)
}

/** The tables of the one signed in, of a kind where one is given. */
export const tables = (page, kind) =>
  call(page, 'GET', `/api/inventory/assignments${kind ? `?kind=${kind}` : ''}`)

/** A bank account without fault, by the labels of its columns. */
const ACCOUNT = {
  开户银行: '江西银行景德镇分行',
  账户性质: '01',
  开户日期: '2012-03-01',
  '财政部门批准（备案）文号': '景财库〔2012〕15号',
  币种: 'CNY',
  '其中：财政性资金': '0',
  上年末余额: '1000',
  前年末余额: '1000',
  近12个月借方发生额: '500',
  近12个月贷方发生额: '500',
  最后一笔主动交易日期: '2024-12-20',
  存放方式: '01',
  上年利息收入: '10',
  利息已上缴金额: '10',
  是否重点检查单位账户: '否',
  处理意见: '01',
  '质押、冻结情况': '无',
  入账状态: '1',
  会计科目: '银行存款',
  清查方式: '2',
  清查结果: '账实相符',
  '清查（盘点）日期': '2025-04-20',
}

/** Declares bank accounts: name, number and balance each. */
export async function declareAccounts(page, assignment, accounts) {
  const kind = await call(page, 'GET', '/api/catalog/kinds/ZH')
  const keyOf = (label) => kind.columns.find((column) => column.label === label)?.key
  for (const [name, number, balance] of accounts) {
    const labelled = {
      ...ACCOUNT,
      账户名称: name,
      账号: number,
      基准日账面余额: balance,
      基准日银行对账单余额: balance,
    }
    const values = Object.fromEntries(Object.entries(labelled).map(([label, value]) => [keyOf(label), value]))
    await call(page, 'POST', `/api/inventory/assignments/${assignment}/rows`, {
      values,
      explanation: '情况属实，已与对账单核对',
      lines: {},
    })
  }
}

export async function addPaper(page, assignment) {
  await page.evaluate(async (id) => {
    const token = /(?:^|; )XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? ''
    const form = new FormData()
    form.append('files', new Blob(['%PDF-1.4\n%%EOF\n'], { type: 'application/pdf' }), '对账单.pdf')
    await fetch(`/api/inventory/assignments/${id}/papers`, {
      method: 'POST',
      headers: { 'X-XSRF-TOKEN': decodeURIComponent(token) },
      body: form,
    })
  }, assignment)
}

export async function submit(page, assignment) {
  const { rev } = await call(page, 'GET', `/api/inventory/assignments/${assignment}`)
  await call(page, 'POST', `/api/inventory/assignments/${assignment}/submit`, {}, { 'If-Match': String(rev) })
}

export async function nil(page, assignment) {
  await call(page, 'POST', `/api/inventory/assignments/${assignment}/nil`, { reason: '本单位无此类资产' })
}

export async function sign(page, assignment, decision = 'ACCEPT', opinion = '同意') {
  const { caseRev } = await call(page, 'GET', `/api/inventory/assignments/${assignment}`)
  await call(page, 'POST', `/api/inventory/assignments/${assignment}/sign`, {
    decision,
    opinion,
    caseRev,
    toStage: null,
  })
}
