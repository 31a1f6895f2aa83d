// The Thursday bulletin: one click, figures that open their rows, words, Word, issued.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { downloadBy, openBrowser, shoot, signIn } from './browser.mjs'
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
const tile = (label) => page.locator('.tile', { hasText: label })
const figure = async (label) => Number((await tile(label).locator('b').innerText()).replace(/\D/g, ''))

describe('the office tells how far everybody is', () => {
  it('draws the bulletin of the week in one click', async () => {
    await signIn(page, 'zhuanban')
    await page.locator('nav.menu a', { hasText: '周四通报' }).click()
    await page.getByText('还没有通报').waitFor()
    await page.getByRole('button', { name: '出本周通报' }).click()
    await page.waitForURL(/\/reporting\/bulletins\/./)
    await tile('应报').waitFor()
    await page.getByText('2025年5月15日 星期四').waitFor()
    assert.ok((await figure('应报')) > 0)
    await shoot(page, '46-bulletin')
  })

  it('opens the rows behind a figure', async () => {
    const owed = await figure('应报')
    await tile('应报').click()
    await drawer().getByText(`${owed} 张表`).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '小组排名' }).click()
    const line = page.locator('tbody tr', { hasText: '行政事业资金组' })
    const tables = await line.getByRole('button').first().innerText()
    await line.getByRole('button').first().click()
    await drawer().getByText(`${tables} 张表`).waitFor()
    await shoot(page, '47-bulletin-rows')
    await page.keyboard.press('Escape')
  })

  it('changes the words and takes the document', async () => {
    await page.getByRole('button', { name: '改文字' }).click()
    await page.getByLabel('下一步要求').fill('请各单位于5月19日前完成上报。')
    await shoot(page, '48-bulletin-words')
    await page.getByRole('button', { name: '保存文字' }).click()
    await page.getByText('已保存').first().waitFor()
    const file = await downloadBy(page, () => page.getByRole('button', { name: '下载 Word' }).click())
    assert.match(file.name, /通报.*\.docx$/)
    const text = strFromU8(unzipSync(file.bytes)['word/document.xml'])
    assert.match(text, /请各单位于5月19日前完成上报/)
    assert.match(text, /未上报单位清单/)
  })

  it('issues it, and everybody can read it', async () => {
    await page.getByRole('button', { name: '印发', exact: true }).click()
    await dialog().getByRole('button', { name: '印发', exact: true }).click()
    await dialog().waitFor({ state: 'hidden' })
    await page.getByText('已印发', { exact: true }).first().waitFor()
    await page.context().clearCookies()
    await signIn(page, 'zhujian.tb')
    await page.locator('nav.menu a', { hasText: '周四通报' }).click()
    await page.locator('tbody tr', { hasText: '通报' }).first().waitFor()
    await shoot(page, '49-bulletins')
  })

  it('keeps the console clean', () => assert.deepEqual(browser.troubles, []))
})
