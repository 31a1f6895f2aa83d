// A lease of a house, typed into the fields of the row that is open.

/** Texts and choices by key of column; choices by their labels. */
export const LEASE = {
  contractNumber: '租〔2024〕第3号',
  leaseType: { choose: '出租' },
  tenant: '珠山区某某陶瓷店',
  tenantId: '91360200MA35ABCD48',
  part: '1层沿街',
  area: '120',
  leaseUse: '商铺',
  signedOn: { day: '2024-01-10' },
  from: { day: '2024-02-01' },
  until: { day: '2027-01-31' },
  approvalNumber: '景机管〔2023〕15号',
  leaseWay: { choose: '单位自行公开招租' },
  firstRent: '36000',
  yearlyRent: '36000',
  rentDue: '33000',
  rentReceived: '33000',
  remitted: '33000',
  sublet: { check: '否' },
}

export async function typeLease(page, drawer, line = 0) {
  await drawer.getByRole('button', { name: '添加一份' }).click()
  for (const [key, given] of Object.entries(LEASE)) {
    const field = page.locator(`[id="field-leases[${line}].${key}"]`)
    if (typeof given === 'string') {
      await field.fill(given)
    } else if (given.choose) {
      await field.click()
      await page.locator('.el-select-dropdown__item:visible', { hasText: given.choose }).first().click()
    } else if (given.check) {
      await field.getByLabel(given.check).check()
    } else {
      await field.fill(given.day)
      await field.press('Tab')
    }
  }
}
