// The office at work on a running campaign: stages, a table by hand, a later deadline with its reason.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openBrowser, shoot, signIn } from './browser.mjs'
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

const dialog = () => page.locator('.el-dialog:visible')
const drawer = () => page.locator('aside[role=dialog]')
const button = (name, more = {}) => page.getByRole('button', { name, ...more })

async function choose(label, text) {
  await dialog().getByLabel(label).click()
  await page.keyboard.type(text)
  await page
    .locator('.el-select-dropdown:visible .el-select-dropdown__item', { hasText: text })
    .first()
    .click()
}

describe('the office keeps a campaign in order', () => {
  it('sees the stages of the plans with their sources and changes a day', async () => {
    await signIn(page, 'zhuanban')
    await page.goto(`${server.url}/inventory/progress`)
    await button('阶段安排').click()
    await drawer().getByLabel('各工作小组制定实施方案截止').waitFor()
    assert.equal(await drawer().getByLabel('各工作小组制定实施方案截止').inputValue(), '2025-04-10')
    await drawer().getByLabel('县（市、区）印发本级工作方案截止').fill('2025-04-18')
    await page.keyboard.press('Enter')
    await drawer().getByRole('button', { name: '保存' }).click()
    await page.getByText('阶段安排已保存').waitFor()
    await shoot(page, 'campaign-01-stages')
    await page.keyboard.press('Escape')
  })

  it('gives a unit one table by hand', async () => {
    await button('补派', { exact: true }).click()
    await dialog().getByText('没有要补派的').waitFor()
    await dialog().getByRole('button', { name: '手工派一张' }).click()
    await choose('单位', '景德镇市水利局')
    await choose('资产种类', '闲置土地')
    await choose('由哪个小组审核', '土地、矿产')
    await dialog().getByLabel('原因').fill('水库管理用地长期闲置。')
    await shoot(page, 'campaign-02-table-by-hand')
    await dialog().getByRole('button', { name: '补派', exact: true }).click()
    await dialog().waitFor({ state: 'hidden' })
    await page.goto(`${server.url}/inventory/progress?view=rows&kind=XZ&q=${encodeURIComponent('水利局')}`)
    await page.getByText('共 1 行').waitFor()
  })

  it('moves its deadline with a reason, which stays on record', async () => {
    await page.locator('tbody tr').first().getByRole('checkbox').check()
    await button('重新开放 1 张').click()
    await dialog().getByLabel('新的截止日').fill('2025-06-06')
    await page.keyboard.press('Enter')
    await dialog().getByLabel('原因').fill('派表较晚，同意延至6月6日。')
    await shoot(page, 'campaign-03-reopen')
    await dialog().getByRole('button', { name: '重新开放', exact: true }).click()
    await dialog().waitFor({ state: 'hidden' })
    await page.locator('tbody tr', { hasText: '2025-06-06' }).waitFor()
    await button('阶段安排').click()
    await drawer().getByText('派表较晚，同意延至6月6日。').waitFor()
    await page.keyboard.press('Escape')
  })

  it('takes back a table that nobody began', async () => {
    await page.locator('tbody tr').first().getByRole('checkbox').check()
    await button('撤销派表').click()
    await dialog().getByLabel('原因').fill('派错单位。')
    await dialog().getByRole('button', { name: '撤销', exact: true }).click()
    await dialog().waitFor({ state: 'hidden' })
    await page.getByText('没有符合条件的表').waitFor()
  })

  it('keeps the console clean', () => assert.deepEqual(browser.troubles, []))
})
