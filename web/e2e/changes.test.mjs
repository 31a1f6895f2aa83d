// What moved far from the register is asked about, explained by the unit and read by the reviewer.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openBrowser, shoot } from './browser.mjs'
import { addPaper, as, call, declareAccounts, sign, submit, tables } from './calls.mjs'
import { startServer } from './server.mjs'

const MAIN = '360200150684311688'
const UNION = '360200152471818925'

let server
let browser
let page
let table

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
const panel = () => page.locator('section.panel', { hasText: '与资产库相比' })

describe('a unit declares otherwise than the register holds', () => {
  it('has accounts in the register from the campaign before', async () => {
    await as(page, 'weijian.tb')
    const [first] = await tables(page, 'ZH')
    await declareAccounts(page, first.id, [
      ['市卫健委', MAIN, '100000.00'],
      ['市卫健委工会', UNION, '8000.00'],
    ])
    await addPaper(page, first.id)
    await submit(page, first.id)
    for (const signer of ['weijian.fz', 'caizheng.sh', 'zhuanban']) {
      await as(page, signer)
      await sign(page, first.id)
    }
    await call(page, 'POST', '/api/inventory/campaigns', {
      name: '2025年清查',
      baseDate: '2024-12-31',
      due: '2025-06-30',
      kinds: ['ZH'],
    })
    await as(page, 'weijian.tb')
    table = (await tables(page, 'ZH')).find((one) => one.campaignName === '2025年清查').id
    await declareAccounts(page, table, [['市卫健委', MAIN, '180000.00']])
    await addPaper(page, table)
  })

  it('sees what moved too far and cannot hand it in unexplained', async () => {
    await page.goto(`${server.url}/inventory/assignments/${table}`)
    await panel().getByText('不再填报').first().waitFor()
    assert.match(await panel().innerText(), /\+80\.0%/)
    await shoot(page, '56-changes-to-explain')
    await assert.rejects(submit(page, table), /2 项与资产库相比变动较大/)
  })

  it('explains, and sees both states side by side', async () => {
    await panel().locator('thead input[type=checkbox]').check()
    await button('说明选中的 2 项').click()
    await dialog().locator('#change-text').fill('年底收到省级专款；工会户已并入基本户')
    await dialog().getByRole('button', { name: '记下说明' }).click()
    await dialog().waitFor({ state: 'hidden' })
    await panel().getByText('未说明 0 项').waitFor()
    await submit(page, table)
  })

  it('and the reviewer reads why', async () => {
    await as(page, 'weijian.fz')
    await sign(page, table)
    await as(page, 'caizheng.sh')
    await page.goto(`${server.url}/inventory/reviews/${table}`)
    await panel().getByText('年底收到省级专款').first().waitFor()
    await panel().locator('td.fixed', { hasText: '市卫健委' }).first().click()
    await page.locator('aside[role=dialog]').getByText('基准日账面余额').first().waitFor()
    await shoot(page, '57-changes-reviewed')
  })
})

describe('the office sets from when on', () => {
  it('a change must be explained', async () => {
    await as(page, 'zhuanban')
    await page.goto(`${server.url}/system/thresholds`)
    await button('设置阈值').click()
    await dialog().locator('#threshold-percent').fill('15')
    await dialog().getByRole('button', { name: '设置', exact: true }).click()
    await dialog().waitFor({ state: 'hidden' })
    await page.getByText('超过 15% 须说明').waitFor()
    await shoot(page, '58-thresholds')
    assert.deepEqual(browser.troubles, [])
  })
})
