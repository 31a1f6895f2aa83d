// A browser for the tests: one context a person, console errors kept, small screenshots.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const SHOTS = fileURLToPath(new URL('../../docs/screenshots', import.meta.url))

/** Refusals that a page turns into a sentence; the browser tells each as an error of loading. */
const REFUSAL = /status of (401|409|412|422)/

export async function openBrowser() {
  const browser = await chromium.launch({
    executablePath: process.env.SANZI_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  })
  const troubles = []
  mkdirSync(SHOTS, { recursive: true })

  async function person(url, viewport = { width: 1366, height: 768 }) {
    const context = await browser.newContext({
      viewport,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      acceptDownloads: true,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(Number(process.env.SANZI_E2E_TIMEOUT ?? 30_000))
    page.on('console', (message) => {
      if (message.type() === 'error' && !REFUSAL.test(message.text())) {
        troubles.push(`${page.url()}: ${message.text()} (${message.location().url})`)
      }
    })
    page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`))
    await page.goto(url)
    return page
  }

  return { person, troubles, close: () => browser.close() }
}

/** Takes a picture once fonts, transitions and skeletons have settled. */
export async function shoot(page, name, { settled = true } = {}) {
  if (settled) {
    await page.waitForFunction(() => !document.querySelector('.skeleton, .stale, [aria-busy="true"]'))
  }
  await page.waitForTimeout(250)
  // Notices that are about to go by themselves.
  await page.evaluate(() =>
    document.querySelectorAll('.el-message').forEach((notice) => (notice.style.visibility = 'hidden')),
  )
  await page.screenshot({ path: join(SHOTS, `${name}.png`), animations: 'disabled', caret: 'hide' })
}

export async function signIn(page, login) {
  await page.goto(new URL('/sign-in', page.url()).href)
  await page.locator(`.doors [data-login="${login}"]`).click()
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
}

/** Clicks what downloads and answers the file's bytes with its name. */
export async function downloadBy(page, click) {
  const [download] = await Promise.all([page.waitForEvent('download'), click()])
  const { readFile } = await import('node:fs/promises')
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) }
}
