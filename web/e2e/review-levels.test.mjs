// Who signs in which order: set on a page, many tables at once, back to an earlier stage, from the county to the city.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openBrowser, shoot } from './browser.mjs'
import { addPaper, as, declareAccounts, nil, sign, submit, tables } from './calls.mjs'
import { startServer } from './server.mjs'

let server
let browser
let page

before(async () => {
  server = await startServer()
  browser = await openBrowser()
  page = await browser.person(`${server.url}/sign-in`)
})

after(async () => {
  await browser?.close()
  await server?.stop()
})

const button = (name) => page.getByRole('button', { name, exact: true })
const dialog = () => page.locator('.el-dialog:visible')
const row = (text) => page.locator('tbody tr', { hasText: text }).first()

async function choose(id, label) {
  await page.locator(`#${id}`).click()
  await page.locator('.el-select-dropdown__item:visible', { hasText: label }).first().click()
}

describe('the office says who reviews', () => {
  it('sets a chain anew from today on and sees both versions', async () => {
    await as(page, 'zhuanban')
    await page.goto(`${server.url}/system/chains`)
    const panel = page.locator('section.panel', { hasText: '县、区' })
    await panel.getByText('县专班审核上报').waitFor()
    await panel.getByRole('button', { name: '修改流程' }).click()
    await dialog().getByRole('button', { name: '添加环节' }).click()
    await dialog().getByLabel('第 6 个环节的名称').fill('市专班复核')
    await dialog().getByRole('button', { name: '设置', exact: true }).click()
    await dialog().waitFor({ state: 'hidden' })
    await panel.getByText('市专班复核').waitFor()
    assert.equal(await panel.getByText('现行', { exact: true }).count(), 1)
    await shoot(page, '50-chains')
  })

  it('has a department review its units', async () => {
    await button('新增规定').click()
    await choose('rule-value', '市')
    await shoot(page, '51-parent-rule')
    await dialog().getByRole('button', { name: '设置', exact: true }).click()
    await dialog().waitFor({ state: 'hidden' })
    await page.locator('tbody').getByText('须经', { exact: true }).waitFor()
  })
})

describe('many tables and many rows', () => {
  let accounts

  it('are signed at once by the head', async () => {
    await as(page, 'caizheng.tb')
    const own = await tables(page)
    accounts = own.find((one) => one.kind === 'ZH').id
    const other = own.find((one) => one.kind !== 'ZH' && one.state === 'OPEN' && one.rows === 0)
    await declareAccounts(page, accounts, [
      ['市财政局', '360200150684311688', '120000.50'],
      ['市财政局工会', '360200152471818925', '8000.00'],
    ])
    await addPaper(page, accounts)
    await submit(page, accounts)
    await nil(page, other.id)
    await as(page, 'caizheng.fz')
    await page.goto(`${server.url}/inventory/reviews`)
    await row('银行账户').waitFor()
    await page.locator('thead input[type=checkbox]').check()
    await shoot(page, '52-review-many')
    await button('一并通过').click()
    await dialog().getByRole('button', { name: '通过', exact: true }).click()
    await dialog().waitFor({ state: 'hidden' })
    await page.getByText('没有等您审签的表').waitFor()
  })

  it('get one remark on all chosen rows', async () => {
    await as(page, 'caizheng.sh')
    await page.goto(`${server.url}/inventory/reviews/${accounts}`)
    await row('市财政局工会').waitFor()
    await page.locator('thead input[type=checkbox]').check()
    await button('对选中的 2 行提意见').click()
    await choose('many-column', '开户银行')
    await dialog().locator('#many-text').fill('请填到支行')
    await shoot(page, '53-mark-many')
    await dialog().getByRole('button', { name: '记下意见' }).click()
    await dialog().waitFor({ state: 'hidden' })
    await page.locator('tbody').getByText('有意见').first().waitFor()
    assert.equal(await page.locator('tbody').getByText('有意见').count(), 2)
  })

  it('go back to an earlier stage, and everybody sees how long each had it', async () => {
    await sign(page, accounts)
    await as(page, 'zhuanban')
    await page.goto(`${server.url}/inventory/reviews/${accounts}`)
    await button('退回修改').click()
    await choose('target', '牵头单位审核')
    await dialog().locator('#opinion').fill('余额请与对账单再核')
    await shoot(page, '54-send-back')
    await dialog().getByRole('button', { name: '退回', exact: true }).click()
    await dialog().waitFor({ state: 'hidden' })
    await page.locator('.strip, ol').first().click()
    await page.getByText('退回至「牵头单位审核」').first().waitFor()
    await shoot(page, '55-timeline')
    assert.deepEqual(browser.troubles, [])
  })
})
