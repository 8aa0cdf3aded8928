export const exchange = {
  steps: { file: 'Chọn tệp', understood: 'Cách hiểu tệp', outcome: 'Điều sẽ xảy ra' },
  counts: { added: 'mới', changed: 'thay đổi', same: 'không đổi', refused: 'bị từ chối' },
}
