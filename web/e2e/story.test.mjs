// From a clerk's Excel file to the city's summary table, as the people concerned do it in their browsers.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { downloadBy, openBrowser, shoot, signIn } from './browser.mjs'
import { MENDED, WITH_MISTAKES } from './houses.mjs'
import { typeLease } from './lease.mjs'
import { startServer } from './server.mjs'
import { fill, read } from './workbook.mjs'

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const ROWS = WITH_MISTAKES.length

/** The smallest thing that a check by content takes for a PDF. */
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

let server
let browser
let page
/** The clerk's workbook, which goes back and forth. */
let workbook

before(async () => {
  server = await startServer()
  browser = await openBrowser()
  page = await browser.person(`${server.url}/sign-in`)
})

after(async () => {
  await browser?.close()
  await server?.stop()
})

const byRole = (role, name, more = {}) => page.getByRole(role, { name, ...more })
const dialog = () => page.locator('.el-dialog:visible')
const drawer = () => page.locator('aside[role=dialog]')
const tile = (label) => page.locator('.tile', { hasText: label })
/** The cell that names a row: a click there scrolls nothing. */
const nameCell = (name) => page.locator('tbody td.fixed', { hasText: name }).first()
const toTable = (name) => page.locator('tbody tr', { hasText: name }).first()

async function as(login) {
  await page.context().clearCookies()
  await signIn(page, login)
}

async function openMenu(label) {
  await page.locator('nav.menu a', { hasText: label }).click()
}

async function uploadWorkbook(bytes, name) {
  await page
    .locator('input[type=file][accept*=xlsx]')
    .first()
    .setInputFiles({ name, mimeType: SHEET, buffer: Buffer.from(bytes) })
  await page.waitForURL(/\/inventory\/imports\//)
  await page.locator('.tiles').waitFor()
}

async function sign(decision, opinion) {
  await byRole('button', decision === 'RETURN' ? '退回修改' : '通过', { exact: true }).click()
  if (opinion) {
    await dialog()
      .getByLabel(/意见|退回原因/)
      .fill(opinion)
  }
  await dialog()
    .getByRole('button', { name: decision === 'RETURN' ? '退回' : '通过', exact: true })
    .click()
  await dialog().waitFor({ state: 'hidden' })
}

async function openWaiting(title) {
  await page.goto(`${server.url}/worklist`)
  await toTable(title).click()
}

describe('a clerk declares houses', () => {
  it('signs in by a demonstration account and finds what waits', async () => {
    await page.locator('.doors').waitFor()
    await shoot(page, '01-sign-in')
    await signIn(page, 'jgsw.tb')
    await byRole('heading', '今天要办的事').waitFor()
    await toTable('银行账户').waitFor()
    assert.match(await toTable('房屋及构筑物').innerText(), /剩 \d+ 个工作日/)
    await shoot(page, '02-worklist')
  })

  it('downloads the template of the kind', async () => {
    await toTable('房屋及构筑物').click()
    await byRole('button', '下载模板').waitFor()
    await shoot(page, '03-nothing-declared-yet')
    const template = await downloadBy(page, () => byRole('button', '下载模板').click())
    assert.match(template.name, /房屋及构筑物.*\.xlsx$/)
    const [sheet] = read(template.bytes)
    assert.ok(sheet.rows.some((row) => row.cells.some((cell) => cell?.includes('*资产名称'))))
    workbook = fill(template.bytes, WITH_MISTAKES)
  })

  it('uploads it with mistakes, and sees every one', async () => {
    await uploadWorkbook(workbook, '办公用房台账.xlsx')
    assert.match(await tile('要改才能提交').innerText(), /[1-9]/)
    await page.getByText('七项面积之和').first().waitFor()
    await page.getByText('取得日期').first().waitFor()
    await shoot(page, '04-import-preview')
  })

  it('gets the same workbook back with the wrong cells marked', async () => {
    const marked = await downloadBy(page, () => byRole('button', '下载标了错的原表').click())
    const sheets = read(marked.bytes)
    const texts = sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells)).join('\n')
    assert.match(texts, /七项面积之和/)
    assert.match(texts, /不详/)
    assert.match(texts, /陶阳北路仓库/)
    await byRole('button', '取消', { exact: true }).click()
    await page.waitForURL(/\/inventory\/assignments\//)
  })

  it('mends the sheet, uploads it again and takes it in', async () => {
    workbook = fill(workbook, MENDED)
    await uploadWorkbook(workbook, '办公用房台账（已改）.xlsx')
    assert.match(await tile('新增').innerText(), new RegExp(`${ROWS}`))
    assert.match(await tile('要改才能提交').innerText(), /\n?0\s*行/)
    await byRole('button', /^导入/).click()
    await page.waitForURL(/\/inventory\/assignments\//)
    await page.getByText('新厂路车库').waitFor()
    await shoot(page, '05-declared-rows')
  })

  it('is told what still stands in the way of submitting', async () => {
    await byRole('button', '提交', { exact: true }).click()
    await dialog().getByText('行要写明原因').waitFor()
    assert.ok(await dialog().getByRole('button', { name: '确认提交' }).isDisabled())
    await shoot(page, '06-what-blocks')
    await dialog().getByRole('button', { name: '取消' }).click()
  })

  it('explains a doubt in the form, by keyboard', async () => {
    await nameCell('西山路业务楼').click()
    await drawer().getByLabel('情况说明').fill('证载面积为老测绘，2024年重测后以实测为准，已申请变更登记。')
    await page.waitForTimeout(700)
    await shoot(page, '07-row-form')
    await page.keyboard.press('Control+S')
    await page.getByText('已保存').first().waitFor()
    await page.keyboard.press('Escape')
    await drawer().waitFor({ state: 'hidden' })
    await page.waitForFunction(() => document.querySelectorAll('.tile')[2]?.textContent.includes('0'))
  })

  it('is asked before leaving something unsaved, and sees whose change came between', async () => {
    await nameCell('新厂路车库').click()
    await drawer()
      .getByLabel(/^\*?资产名称/)
      .fill('新厂路车库（东）')
    await page.keyboard.press('Escape')
    await page.getByText('有内容还没有保存').waitFor()
    await byRole('button', '留下继续填').click()

    // Somebody else saves the same row meanwhile.
    await page.evaluate(async () => {
      const [, assignment] = /assignments\/([^/?]+)/.exec(location.pathname)
      const row = new URLSearchParams(location.search).get('row')
      const path = `/api/inventory/assignments/${assignment}/rows/${row}`
      const now = await (await fetch(path)).json()
      const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)[1]
      await fetch(path, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token, 'If-Match': `"${now.rev}"` },
        body: JSON.stringify({
          values: { ...now.values, totalFloors: '1' },
          explanation: now.explanation ?? '',
        }),
      })
    })
    await page.keyboard.press('Control+S')
    await dialog().getByText('这一行刚被别人改过').waitFor()
    await dialog().getByText('总层数').waitFor()
    await shoot(page, '08-two-people-one-row')
    await dialog().getByRole('button', { name: '用我的覆盖' }).click()
    await dialog().waitFor({ state: 'hidden' })
    await page.keyboard.press('Escape')
    await drawer().waitFor({ state: 'hidden' })
    await page.getByText('新厂路车库（东）').waitFor()
  })

  it('attaches papers to all rows at once', async () => {
    await byRole('checkbox', '选择本页全部').check()
    await byRole('button', `为选中的 ${ROWS} 行上传材料`).click()
    await dialog()
      .locator('input[type=file]')
      .setInputFiles({ name: '账页和现场照片.pdf', mimeType: 'application/pdf', buffer: PDF })
    await dialog().getByRole('button', { name: '上传', exact: true }).click()
    await dialog().waitFor({ state: 'hidden' })
    await page.waitForFunction(() => document.querySelectorAll('.tile')[3]?.textContent.includes('0'))
  })

  it('submits', async () => {
    await byRole('button', '提交', { exact: true }).click()
    await dialog().getByRole('button', { name: '确认提交' }).click()
    await dialog().waitFor({ state: 'hidden' })
    await page.locator('.strip').getByText('单位负责人签批').waitFor()
    await shoot(page, '09-submitted')
  })

  it('declares nil what the unit has nothing of', async () => {
    await page.goto(`${server.url}/worklist`)
    await toTable('银行账户').getByRole('link', { name: '零报告' }).click()
    await dialog().getByLabel('说明').fill('本单位经费由财政零余额账户核算，未开设其他银行账户。')
    await shoot(page, '10-nil-return')
    await dialog().getByRole('button', { name: '报零报告' }).click()
    await dialog().waitFor({ state: 'hidden' })
    await page.goto(`${server.url}/worklist`)
    await page.getByText('共 2 张表').waitFor()
    await shoot(page, '11-where-it-stands')
  })

  it('goes on where the session ended, without losing the page', async () => {
    await page.context().clearCookies({ name: 'SANZI' })
    await openMenu('填报')
    await dialog().getByText('登录已过期').waitFor()
    await dialog()
      .getByLabel(/的密码$/)
      .fill('Sanzi-Demo-2025')
    await dialog().getByRole('button', { name: '继续' }).click()
    await page.locator('tbody tr', { hasText: '房屋及构筑物' }).waitFor()
  })
})

describe('it is signed and reviewed', () => {
  it('the head signs it off', async () => {
    await as('jgsw.fz')
    await openWaiting('房屋及构筑物')
    await page.locator('tbody tr', { hasText: '机关一号办公楼' }).waitFor()
    await sign('ACCEPT')
    await page.locator('.strip').getByText('牵头单位审核').waitFor()
  })

  it('the reviewer of the group marks a cell and returns the table', async () => {
    await as('jgsw.sh')
    await openMenu('审核')
    await toTable('房屋及构筑物').waitFor()
    await shoot(page, '12-reviews')
    await toTable('房屋及构筑物').click()
    await nameCell('珠山中路门面').click()
    await drawer().locator('.fact', { hasText: '自用面积' }).hover()
    await drawer().getByRole('button', { name: '对自用面积提意见' }).click()
    await dialog().getByLabel('意见').fill('沿街一层现由商户使用，请核对自用与出租面积。')
    await dialog().getByRole('button', { name: '记下意见' }).click()
    await dialog().waitFor({ state: 'hidden' })
    await drawer().getByText('意见：沿街一层').waitFor()
    await shoot(page, '13-review-row')
    await page.keyboard.press('Escape')
    await sign('RETURN', '请按逐行意见修改后再报。')
    await page.getByText('被退回').first().waitFor()
  })

  it('the clerk finds it returned and mends the row', async () => {
    await as('jgsw.tb')
    await shoot(page, '14-returned')
    assert.match(await toTable('房屋及构筑物').innerText(), /被退回/)
    await toTable('房屋及构筑物').click()
    await byRole('button', /^有意见/).click()
    await page.waitForURL(/only=remarks/)
    await nameCell('珠山中路门面').click()
    await drawer().getByText('审核意见：沿街一层').waitFor()
    await drawer()
      .getByLabel(/自用面积/)
      .fill('500')
    await drawer()
      .getByLabel(/出租面积/)
      .fill('120')
    await drawer().locator('#field-leaseExists').getByLabel('是').check()
    await drawer().getByText('请填至少一份出租出借明细').first().waitFor()
    await typeLease(page, drawer())
    await page.waitForTimeout(700)
    await shoot(page, '15-mending')
    await drawer().getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('已保存').first().waitFor()
    await page.keyboard.press('Escape')
    await byRole('button', '提交', { exact: true }).click()
    await dialog().getByRole('button', { name: '确认提交' }).click()
    await dialog().waitFor({ state: 'hidden' })
  })

  it('the head signs again, the reviewer compares and accepts, the office receives', async () => {
    await as('jgsw.fz')
    await openWaiting('房屋及构筑物')
    await sign('ACCEPT')

    await as('jgsw.sh')
    await openWaiting('房屋及构筑物')
    await byRole('button', '与上次报送比').click()
    await drawer().getByText('自用面积').waitFor()
    await drawer().getByText('出租出借明细“租〔2024〕第3号”').waitFor()
    await shoot(page, '16-compare')
    await page.keyboard.press('Escape')
    await sign('ACCEPT', '已按意见修改，同意。')

    await as('zhuanban')
    await openMenu('任务与进度')
    await page.locator('.tiles').waitFor()
    await shoot(page, '17-progress')
    await openWaiting('房屋及构筑物')
    await sign('ACCEPT', '同意接收入库。')
    await page.getByText('已入库').first().waitFor()
    await page.locator('.strip').click()
    await drawer().getByText('已按意见修改，同意。').waitFor()
    await shoot(page, '18-the-whole-way')
  })
})

describe('what was accepted can be found, summed and proved', () => {
  it('the register has the rows as cards with their history', async () => {
    await page.goto(`${server.url}/register`)
    await page.getByText(`共 ${ROWS} 行`).waitFor()
    await shoot(page, '19-register')
    await page.locator('main').getByRole('searchbox').fill('门面')
    await page.waitForURL(/q=/)
    await page.getByText('共 1 行').waitFor()
    await toTable('珠山中路门面').locator('td').first().click()
    await drawer().getByText('自用面积').waitFor()
    await shoot(page, '20-card')
    await drawer()
      .getByRole('button', { name: /变更历史/ })
      .click()
    await drawer().getByText('第 1 版').waitFor()
    await page.keyboard.press('Escape')
  })

  it('the register exports what it shows', async () => {
    await page.goto(`${server.url}/register?kind=FW`)
    await page.getByText(`共 ${ROWS} 行`).waitFor()
    const file = await downloadBy(page, () => byRole('button', '导出 Excel').click())
    const texts = read(file.bytes)[0]
      .rows.flatMap((row) => row.cells)
      .join('\n')
    assert.match(texts, /机关一号办公楼/)
    assert.match(texts, /西山路业务楼/)
  })

  it('every figure of the summary opens the rows behind it, and they add up', async () => {
    await openMenu('汇总表')
    await page.locator('tfoot').waitFor()
    await shoot(page, '21-summary')
    const figures = await page.locator('tbody tr td.num:nth-last-child(5) a').allInnerTexts()
    const total = await page.locator('tfoot td.num a').first().innerText()
    assert.equal(
      figures.reduce((sum, figure) => sum + Number(figure), 0),
      Number(total),
    )
    const idle = page.locator('tbody tr', { hasText: '闲置' })
    const counted = await idle.locator('td.num a').first().innerText()
    const file = await downloadBy(page, () => byRole('button', '导出 Excel').click())
    assert.match(
      read(file.bytes)[0]
        .rows.flatMap((row) => row.cells)
        .join('\n'),
      /闲置/,
    )
    await idle.locator('td.num a').first().click()
    await page.getByText(`共 ${counted} 行`).waitFor()
    await page.getByText('新厂路车库').waitFor()
    await shoot(page, '22-drill-down')
  })

  it('the office finds what can earn, takes it onto the ledger and says how', async () => {
    await openMenu('筛选')
    await byRole('button', '重新筛查').click()
    await toTable('新厂路车库').waitFor()
    await shoot(page, '70-screening')
    await toTable('新厂路车库').locator('input[type=checkbox]').check()
    await byRole('button', '列入台账', { exact: true }).click()
    await dialog().getByRole('button', { name: '列入盘活台账' }).click()
    await page.locator('.tile', { hasText: /已列入台账\s*1\s*项/ }).waitFor()

    await openMenu('台账')
    await toTable('新厂路车库').click()
    await drawer().getByRole('button', { name: '修改' }).click()
    await drawer().getByLabel('具体处置意见').fill('公开招租，租期三年。')
    await drawer().getByLabel('预计收益（元）').fill('36,000')
    await drawer().getByLabel('为什么改').fill('小组会议确定')
    await drawer().getByRole('button', { name: '保存' }).click()
    await drawer().getByText('公开招租，租期三年。').waitFor()
    await drawer()
      .getByRole('button', { name: /变更记录/ })
      .click()
    await drawer().getByText('小组会议确定').waitFor()
    await shoot(page, '71-ledger-item')
    await page.keyboard.press('Escape')
    await page.locator('.tile', { hasText: /预计收益\s*3\.60/ }).waitFor()
    await shoot(page, '72-ledger')
  })

  it('every step is in the audit trail', async () => {
    await as('shenji')
    await openMenu('审计日志')
    await page.getByText('入库').first().waitFor()
    await shoot(page, '23-audit')
    await page.locator('tbody tr', { hasText: '修改一行' }).first().click()
    await drawer().getByText('之前').waitFor()
    await shoot(page, '24-audit-record')
  })
})

describe('the house is kept', () => {
  it('the catalogue can be read by everybody', async () => {
    await openMenu('分类目录')
    await byRole('button', /^FW\s*房屋及构筑物/).click()
    await page.getByText('所在行政区划').first().waitFor()
    await shoot(page, '25-catalogue')
    await byRole('button', /校验规则/).click()
    await page.getByText('R-INV-07').first().waitFor()
  })

  it('a rule is tried on a row typed there', async () => {
    await byRole('button', /^ZH\s*银行账户/).click()
    await byRole('button', '试算', { exact: true }).click()
    await page.getByLabel('账户名称').fill('小金库')
    await page.getByLabel('基准日账面余额').fill('-20')
    await page.locator('.trial aside').getByRole('button', { name: '试算' }).click()
    await page.getByText('账面余额 -20.00 元小于 0').first().waitFor()
    await shoot(page, '31-rule-trial')
  })

  it('the office changes the catalogue and sees before what it would do', async () => {
    await as('zhuanban')
    await openMenu('分类目录')
    await byRole('button', /^FW\s*房屋及构筑物/).click()
    await byRole('button', '新增字段').click()
    await dialog().getByLabel('名称').fill('产权证扫描件编号')
    await dialog().locator('#column-key').fill('deedScanNumber')
    await dialog().getByLabel('填报要求').click()
    await page.locator('.el-select-dropdown:visible').getByText('必填', { exact: true }).click()
    await byRole('button', '加入待发布').click()
    await page.getByText('有 1 处修改待发布').waitFor()
    await byRole('button', '预览并发布').click()
    await drawer().getByLabel('原因或依据').fill('省厅新表式')
    await drawer().getByRole('button', { name: '预览影响' }).click()
    await drawer().getByText('新增字段「产权证扫描件编号」', { exact: false }).last().waitFor()
    await drawer().getByText('行要改', { exact: false }).waitFor()
    await shoot(page, '32-catalogue-change')
    await drawer().getByRole('button', { name: '发布', exact: true }).click()
    await drawer().waitFor({ state: 'hidden' })
    await page.getByText('第 2 版').first().waitFor()
  })

  it('the system administrator enters a unit and opens an account', async () => {
    await as('xitong')
    await openMenu('机构与小组')
    await page.getByText('景德镇市财政局').first().waitFor()
    await shoot(page, '26-units')
    await openMenu('用户与岗位')
    await byRole('button', '开立账号').click()
    await dialog().getByLabel('姓名').fill('测试员')
    await dialog().getByLabel('登录名').fill('ceshi.tb')
    await dialog().getByLabel('单位').click()
    await page.keyboard.type('图书馆')
    await page.locator('.el-select-dropdown__item:visible', { hasText: '图书馆' }).first().click()
    await dialog().getByRole('button', { name: '开立' }).click()
    await page.getByText('只显示这一次').waitFor()
    await shoot(page, '27-one-time-password')
    const password = await dialog().locator('code').innerText()
    assert.ok(password.length >= 10)
    await dialog().getByRole('button', { name: '已交给本人' }).click()

    await page.context().clearCookies()
    await page.goto(`${server.url}/sign-in`)
    await page.getByLabel('登录名').fill('ceshi.tb')
    await page.getByLabel('密码', { exact: true }).fill(password)
    await byRole('button', '登录', { exact: true }).click()
    await page.getByText('首次登录，请先修改密码').waitFor()
    await page.getByLabel('当前密码').fill(password)
    await page.getByLabel('新密码', { exact: true }).fill('Qinghua-1004')
    await shoot(page, '28-first-password')
    await page.getByLabel('再输一次新密码').fill('Qinghua-1004')
    await byRole('button', '修改密码').click()
    await byRole('heading', '今天要办的事').waitFor()
  })

  it('nobody gets where his post does not lead', async () => {
    await page.goto(`${server.url}/system/audit`)
    await page.getByText('没有这个页面的权限').waitFor()
    await page.goto(`${server.url}/nowhere`)
    await page.getByText('没有这个页面', { exact: true }).waitFor()
  })

  it('the parts of the pages are shown on one', async () => {
    await page.goto(`${server.url}/design`)
    await byRole('heading', '界面部件').waitFor()
    await shoot(page, '29-design', { settled: false })
  })

  it('the worklist fits a phone', async () => {
    const phone = await browser.person(`${server.url}/sign-in`, { width: 390, height: 780 })
    await signIn(phone, 'caizheng.tb')
    await phone.getByText('今天要办的事').waitFor()
    await shoot(phone, '30-phone')
    const overflow = await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    assert.equal(overflow, false)
  })

  it('nothing went wrong in the browser on the way', () => {
    assert.deepEqual(browser.troubles, [])
  })
})
