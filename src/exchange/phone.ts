import type { Understood } from './cell.ts'

const mobile = /^0(3[2-9]|5[2589]|7[06-9]|8[1-9]|9[0-46-9])\d{7}$/
const landline = /^02\d{8,9}$/

/** Mobile prefixes of eleven-digit numbers and what they became in September 2018. */
const renumbered: Record<string, string> = {
  ...{ '0120': '070', '0121': '079', '0122': '077', '0126': '076', '0128': '078' },
  ...{ '0123': '083', '0124': '084', '0125': '085', '0127': '081', '0129': '082' },
  ...{
    '0162': '032',
    '0163': '033',
    '0164': '034',
    '0165': '035',
    '0166': '036',
    '0167': '037',
    '0168': '038',
    '0169': '039',
  },
  ...{ '0186': '056', '0188': '058', '0199': '059' },
}

/** A telephone number in the form +84…; what is no Vietnamese mobile of today is taken with a warning where it can be dialled. */
export function writtenPhone(text: string): Understood<string> {
  const parts = text.split(/[/;,\n]|\s-\s/).filter((part) => /\d/.test(part))
  const understood = onePhone(parts[0] ?? text)
  if ('wrong' in understood || parts.length < 2) return understood
  return { value: understood.value, warning: 'Ô có nhiều số điện thoại; lấy số đầu.' }
}

function onePhone(text: string): Understood<string> {
  const digits = text.replace(/[\s.\-–()]/g, '')
  if (!/^\+?\d+$/.test(digits)) return { wrong: 'Số điện thoại chỉ gồm chữ số, ví dụ 0912345678.' }
  const national = digits.replace(/^(\+|00)?84(?=[235789]\d{8,9}$)/, '0')
  if (/^\+\d{8,15}$/.test(national)) return { value: national, warning: 'Số điện thoại nước ngoài.' }
  if (mobile.test(national)) return { value: `+84${national.slice(1)}` }
  const zeroed = `0${national}`
  if (mobile.test(zeroed))
    return { value: `+84${national}`, warning: 'Bảng tính đã làm mất số 0 ở đầu số điện thoại.' }
  const fixed = [national, zeroed].find((number) => landline.test(number))
  if (fixed) return { value: `+84${fixed.slice(1)}`, warning: 'Số máy bàn, không nhận được tin nhắn.' }
  const prefix = renumbered[national.slice(0, 4)]
  if (national.length === 11 && prefix) {
    const now = prefix + national.slice(4)
    return { value: `+84${now.slice(1)}`, warning: `Đầu số cũ; từ 2018 là ${now}.` }
  }
  return { wrong: `Không phải số điện thoại Việt Nam (${national.length} chữ số). Ví dụ 0912345678.` }
}
