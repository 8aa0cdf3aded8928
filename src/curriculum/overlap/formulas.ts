/**
 * What stands in a thousand papers and says nothing of where a text comes from: the national heading, the Union's mottos
 * and the long names of its programmes. Written as they are compared, without diacritics. A corpus teaches more of them
 * (`standing.ts`); these are known even where only two texts are compared.
 */
export const formulas = [
  'cong hoa xa hoi chu nghia viet nam',
  'doc lap tu do hanh phuc',
  'dang cong san viet nam',
  'hoi lien hiep phu nu viet nam',
  'ban chap hanh trung uong hoi lien hiep phu nu viet nam',
  'doan chu tich trung uong hoi lien hiep phu nu viet nam',
  'ban thuong vu hoi lien hiep phu nu',
  'boi duong can bo hoi lien hiep phu nu cac cap va chi hoi truong phu nu giai doan 2019 2025',
  'dao tao boi duong can bo hoi lien hiep phu nu cac cap',
  'hoc tap va lam theo tu tuong dao duc phong cach ho chi minh',
  'xay dung gia dinh 5 khong 3 sach',
  'xay dung gia dinh no am binh dang tien bo hanh phuc',
  'phu nu tich cuc hoc tap lao dong sang tao xay dung gia dinh hanh phuc',
  'phu nu giup nhau phat trien kinh te xay dung gia dinh hanh phuc',
  'ren luyen pham chat dao duc phu nu viet nam thoi ky day manh cong nghiep hoa hien dai hoa dat nuoc',
  'tu tin tu trong trung hau dam dang',
  'xay dung nguoi phu nu viet nam thoi dai moi',
  'co tri thuc co dao duc co suc khoe co trach nhiem voi ban than gia dinh xa hoi va dat nuoc',
  'dan giau nuoc manh dan chu cong bang van minh',
  'day manh cong nghiep hoa hien dai hoa dat nuoc',
  'tham gia xay dung dang xay dung chinh quyen trong sach vung manh',
  'dai dien cham lo bao ve quyen loi ich hop phap chinh dang cua phu nu',
  'giay chung nhan hoan thanh chuong trinh boi duong',
] as const

/** How a legal ground begins; it ends with its sentence, its semicolon or its line. */
export const groundsBegin = [
  'can cu',
  'theo de nghi cua',
  'xet de nghi cua',
  'thuc hien nghi dinh so',
  'thuc hien quyet dinh so',
  'thuc hien nghi quyet so',
  'thuc hien ke hoach so',
  'thuc hien huong dan so',
  'thuc hien cong van so',
] as const

/** What a ground is found in. "Căn cứ vào tình hình của chi hội" is no ground but somebody's own sentence. */
export const papers = [
  'hien phap',
  'bo luat',
  'luat',
  'phap lenh',
  'nghi dinh',
  'nghi quyet',
  'quyet dinh',
  'thong tu',
  'chi thi',
  'dieu le',
  'ke hoach',
  'huong dan',
  'cong van',
  'chuong trinh',
  'de an',
  'van ban',
  'ket luan',
] as const

/**
 * How the closing of a paper begins (form of papers: Decree 30/2020/NĐ-CP, annex I); it ends with its sentence. Only what
 * no lesson would say begins one.
 */
export const closingsBegin = [
  'tren day la ke hoach',
  'tren day la bao cao',
  'tren day la chuong trinh',
  'tren day la huong dan',
  'tren day la noi dung',
  'tren day la ket qua',
  'nhan duoc ke hoach nay',
  'nhan duoc huong dan nay',
  'nhan duoc cong van nay',
  'nhan duoc chuong trinh nay',
  'trong qua trinh thuc hien neu co',
  'trong qua trinh trien khai neu co',
  'trong qua trinh trien khai thuc hien neu co',
  'quyet dinh nay co hieu luc',
  'chiu trach nhiem thi hanh quyet dinh nay',
  'de nghi cac cap hoi',
  'yeu cau cac cap hoi',
] as const

/** With this the receivers and the signature of a paper begin. */
export const receiversBegin = 'noi nhan'
