/** An amount in 元 as an exact decimal string, such as `3742500.00`; never a float. */
export type Yuan = string & { readonly unit?: '元' }

/** An area in ㎡ as an exact decimal string. */
export type SquareMetres = string & { readonly unit?: '㎡' }

export const EMPTY = '—'

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d*))?$/

function partsOf(text: string): { negative: boolean; digits: bigint; scale: number } | null {
  const found = DECIMAL.exec(text.trim())
  if (!found) {
    return null
  }
  const fraction = found[3] ?? ''
  return {
    negative: found[1] === '-',
    digits: BigInt(`${found[2]}${fraction}`),
    scale: fraction.length,
  }
}

/** Groups the whole part by thousands: `1234567.5` → `1,234,567.5`. Text that is no number stays as it is. */
export function grouped(text: string): string {
  const found = DECIMAL.exec(text.trim())
  if (!found) {
    return text
  }
  const whole = (found[2] ?? '').replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return `${found[1] === '-' ? '-' : ''}${whole}${found[3] ? `.${found[3]}` : ''}`
}

/** Shifts the decimal point left by `shift` and rounds half up to `places`, in whole numbers only. */
function scaled(text: string, shift: number, places: number): string {
  const parts = partsOf(text)
  if (!parts) {
    return text
  }
  const drop = parts.scale + shift - places
  let digits = parts.digits
  if (drop > 0) {
    const unit = 10n ** BigInt(drop)
    digits = (digits + unit / 2n) / unit
  } else {
    digits *= 10n ** BigInt(-drop)
  }
  const padded = digits.toString().padStart(places + 1, '0')
  const whole = places ? padded.slice(0, -places) : padded
  const sign = parts.negative && digits !== 0n ? '-' : ''
  return sign + grouped(places ? `${whole}.${padded.slice(-places)}` : whole)
}

type Maybe<T> = T | null | undefined

/** 元 for reading: `3742500.00` → `3,742,500.00`. */
export function yuan(amount: Maybe<Yuan>): string {
  return amount ? scaled(amount, 0, 2) : EMPTY
}

/** 万元 for reading: `3742500.00` → `374.25`. */
export function wan(amount: Maybe<Yuan>): string {
  return amount ? scaled(amount, 4, 2) : EMPTY
}

/** ㎡ for reading, two places. */
export function squareMetres(area: Maybe<SquareMetres>): string {
  return area ? scaled(area, 0, 2) : EMPTY
}

/** A count with thousands. */
export function count(n: Maybe<number>): string {
  return n === null || n === undefined ? EMPTY : grouped(String(n))
}

/** Size of a file as people say it. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) {
    return `${bytes} 字节`
  }
  const inKb = bytes / 1024
  return inKb < 1024 ? `${Math.round(inKb)} KB` : `${(inKb / 1024).toFixed(1)} MB`
}
