import type { Region } from './region.ts'

/** How names of one ethnic group are put together, from words that many women bear; no list of real persons was used. */
export type NameWords = {
  /** Code in `reference/ethnic-groups.json`. */
  group: string
  form: 'family-middle-given' | 'given-family' | 'family-given' | 'given'
  families: readonly string[]
  middles: readonly string[]
  givens: readonly string[]
}

const words = (text: string) => text.split(' ')
const parts = (text: string) => text.split(', ')
const middles = parts(
  'Thị, Thị, Thị, Thị, Thị, Thị Thu, Thị Ngọc, Thị Kim, Thị Bích, Thị Thanh, Ngọc, Thanh, Thu, Minh, Kim',
)
const flowers = words(
  'Ánh An Anh Bình Bích Chi Chinh Cúc Diệp Dung Dịu Duyên Đào Điệp Giang Hà Hải Hạnh Hằng Hảo Hậu Hiên Hiền Hoa Hòa Hoài Hồng ' +
    'Huế Huệ Hương Hường Khánh Khuyên Lan Lành Lâm Liên Liễu Linh Loan Lý Lụa Mai Mận Miền Minh Mơ My Nga Ngân Nguyệt Nhàn Nhung ' +
    'Oanh Phương Phượng Quyên Quỳnh Sen Tâm Thảo Thắm Thanh Thoa Thơm Thu Thủy Thúy Thương Tình Trang Trinh Tuyết Tươi Uyên Vân Vui Xuân Yến',
)

const kinh: NameWords = {
  group: '01',
  form: 'family-middle-given',
  families: words(
    'Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Trần Lê Lê Phạm Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Tạ',
  ),
  middles,
  givens: flowers,
}
const tay = asKinh('02', 'Nông Hoàng Lý Triệu Ma Lục Vi Bế Đàm Hà Chu Hứa')
const nung = asKinh('07', 'Nông Hoàng Lương Vi Lộc Mã Long Lý Triệu Sầm')
const thai: NameWords = {
  group: '03',
  form: 'family-middle-given',
  families: words('Lò Lò Cầm Quàng Lường Tòng Cà Vì Bạc Hoàng Lèo Mào'),
  middles: ['Thị'],
  givens: words('Ánh Chung Diên Hặc Inh Lả Lan Ngoan Ón Panh Phương Piêng Pọm Tiên Thoa Xuân Yên Hương Nga'),
}
const muong = asKinh('06', 'Bùi Bùi Quách Đinh Hà Bạch Xa Cao')
const mong: NameWords = {
  group: '08',
  form: 'family-middle-given',
  families: words('Giàng Vàng Sùng Thào Lầu Mùa Hờ Chớ Sần Ly Cứ Già Vừ Hạng Má Tráng'),
  middles: ['Thị', 'Thị', ''],
  givens: words('Mò Dí Súa Mỷ Chía Dở Sua Máy Pà Xía Dợ Chá Ly Mo Dúa Sông Pàng Chư Say Mơ Dinh Sài'),
}
const dao: NameWords = {
  group: '09',
  form: 'family-middle-given',
  families: words('Bàn Đặng Triệu Phùng Lý Tẩn Chảo Phàn Lò'),
  middles: parts('Thị, Mùi, Tả, Lở, Tà'),
  givens: words('Mùi Mẩy Mấy Phẩy Sểnh Nái Pham Ghển Coi Say Pết Chiêm Liều Hương Lan'),
}
const khmer: NameWords = {
  group: '05',
  form: 'family-middle-given',
  families: words('Thạch Thạch Sơn Kim Lâm Danh Châu Kiên Tăng Trà Liêu'),
  middles: parts('Thị, Thị, Thị Sa, Thị Đa, Néang'),
  givens: words('Rây Vane Ni Thia Rết Phương Kha Sóc Liên Nary Thu Oanh Huôl Mary'),
}
const ede: NameWords = {
  group: '12',
  form: 'given-family',
  families: parts('Niê, Byă, Mlô, Kbuôr, Ayŭn, Êban, Êñuôl, Kđoh, Ktla, Knul, Niê Kdăm'),
  middles: [''],
  givens: words("H'Hen H'Nga H'Bling H'Yar H'Lim H'Nuên H'Wen H'Dim H'Bik H'Loan H'Mai H'Đuôn H'Săm"),
}
const jrai: NameWords = {
  group: '10',
  form: 'family-given',
  families: parts('Ksor, Siu, Nay, Rơ Châm, Kpă, Rah Lan, Rơ Mah, Rmah'),
  middles: [''],
  givens: words("H'Nhan H'Yéo H'Rưng H'Lan H'Bia H'Chil H'Mrơi H'Uyên H'Đuch H'Plih"),
}
const koho: NameWords = {
  group: '16',
  form: 'given',
  families: [''],
  middles: [''],
  givens: parts('Ka Hem, Ka Brơm, Ka Thủy, Ka Nhim, Ka Rôs, Ka Duyên, Ka Lin, Ka Sơr, Ka Hiền, Ka Mai'),
}
const bahnar: NameWords = {
  group: '13',
  form: 'family-middle-given',
  families: words('Đinh Đinh Y'),
  middles: ['Thị'],
  givens: words('Hmen Hyui Lơn Byin Prơi Hlưu Lan Hương Mai Sen Hà'),
}
const cham: NameWords = {
  group: '17',
  form: 'family-middle-given',
  families: words('Kiều Bá Đàng Quảng Thập Não Lưu Trượng'),
  middles: parts('Thị, Thị Mỹ, Nữ'),
  givens: words('Hồng Lan Thuận Nghiêm Hoan Thảo Trinh Tuyết'),
}
const bru = asKinh('23', 'Hồ')

/** The groups among whom a region's people are made up, with their shares. Roughly the country's, not a statistic. */
export const namesByRegion: Record<Region, readonly (readonly [NameWords, number])[]> = {
  'north-mountain': [
    [tay, 30],
    [kinh, 22],
    [nung, 16],
    [dao, 16],
    [mong, 16],
  ],
  'north-west': [
    [thai, 36],
    [mong, 22],
    [muong, 20],
    [kinh, 18],
    [dao, 4],
  ],
  north: [
    [kinh, 97],
    [muong, 3],
  ],
  center: [
    [kinh, 93],
    [cham, 4],
    [bru, 3],
  ],
  highland: [
    [kinh, 58],
    [jrai, 14],
    [ede, 12],
    [bahnar, 8],
    [koho, 8],
  ],
  south: [
    [kinh, 99],
    [cham, 1],
  ],
  mekong: [
    [kinh, 80],
    [khmer, 20],
  ],
}

function asKinh(group: string, families: string): NameWords {
  return { group, form: 'family-middle-given', families: words(families), middles, givens: flowers }
}
