const listed = (names: readonly string[]) => names.join(', ')

/** What an act did to a unit, in a few words each. */
export const steps = {
  listed: 'có tên trong danh mục đơn vị từ ngày này',
  opened: 'thành lập',
  openedFrom: (names: readonly string[]) => `thành lập từ ${listed(names)}`,
  renamed: (from: string, to: string) => `đổi tên từ ${from} thành ${to}`,
  retyped: (from: string, to: string) => `từ ${from.toLowerCase()} thành ${to.toLowerCase()}`,
  recoded: (to: string) => `mang mã ${to}`,
  uncoded: 'không còn mã',
  relevelled: 'đổi cấp',
  moved: 'chuyển đơn vị quản lý',
  movedTo: (to: string) => `chuyển về ${to}`,
  movedFrom: (from: string, to: string) => `chuyển từ ${from} về ${to}`,
  merged: 'nhập vào đơn vị khác',
  mergedInto: (names: readonly string[]) => `nhập vào ${listed(names)}`,
  split: 'tách về nhiều đơn vị',
  splitInto: (names: readonly string[]) => `tách về ${listed(names)}`,
  abolished: 'kết thúc hoạt động',
  confirmed: 'đã xếp xong vào đơn vị mới',
}
