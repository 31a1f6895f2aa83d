// A group hands in its work plan, the office reviews it, everybody reads what was approved.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openBrowser, shoot, signIn } from './browser.mjs'
import { startServer } from './server.mjs'

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

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
const button = (name) => page.getByRole('button', { name, exact: true })

async function as(login) {
  await page.context().clearCookies()
  await signIn(page, login)
  await page.goto(`${server.url}/inventory/plans`)
}

describe('work plans are reviewed before they are carried out', () => {
  it('a group hands its plan in with a form', async () => {
    await as('caizheng.sh')
    await button('报送方案').click()
    await dialog().getByLabel('方案名称').fill('行政事业资金组清查实施方案')
    await dialog()
      .getByLabel('方案正文')
      .setInputFiles({ name: '实施方案.pdf', mimeType: 'application/pdf', buffer: PDF })
    await dialog()
      .getByLabel('统计样表')
      .setInputFiles({ name: '账户统计样表.pdf', mimeType: 'application/pdf', buffer: PDF })
    await shoot(page, 'plans-01-hand-in')
    await button('报送').click()
    await dialog().waitFor({ state: 'hidden' })
    await page.getByText('待审核').first().waitFor()
  })

  it('the office approves it and a clerk reads it', async () => {
    await as('zhuanban')
    await button('审核').click()
    await dialog().getByLabel('审核意见').fill('同意，抓紧部署培训。')
    await shoot(page, 'plans-02-review')
    await button('通过').click()
    await dialog().waitFor({ state: 'hidden' })
    await page.getByText('审核通过').first().waitFor()
    await as('zhujian.tb')
    await page.getByText('同意，抓紧部署培训。').waitFor()
    await shoot(page, 'plans-03-approved')
  })

  it('keeps the console clean', () => assert.deepEqual(browser.troubles, []))
})
