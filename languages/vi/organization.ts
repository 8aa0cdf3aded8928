import { reform } from './reform.ts'
import { steps } from './unit-history.ts'

export const organization = {
  history: { basis: 'Căn cứ', none: 'Đơn vị chưa có thay đổi nào được ghi lại.', steps },
  reform,
}
