import { between, pick, type Random } from '#platform/pure/random.ts'
import type { Theme } from './themes.ts'

const places = [
  'xã Tân Lập',
  'xã Mường Khoa',
  'phường Đông Vệ',
  'xã Bình Minh',
  'xã Ia Pết',
  'phường An Hòa',
  'xã Vĩnh Thuận',
  'bản Nà Tấu',
  'xã Phú Xuân',
  'xã Cẩm Thủy',
  'phường Thới An',
  'xã Trà Giác',
]
const times = [
  'quý một',
  'sau Tết',
  'mùa gặt',
  'năm 2023',
  'tháng ba vừa qua',
  'đầu năm học',
  'đợt rét',
  'cuối năm 2024',
  'tuần trước',
  'kỳ nghỉ hè',
  'những ngày giáp hạt',
]
const manners = [
  'từng bước',
  'công khai',
  'kiên trì',
  'theo nhóm nhỏ',
  'bằng lời dễ hiểu',
  'tại nhà',
  'qua điện thoại',
  'có người làm chứng',
  'không vội',
  'cùng gia đình',
]
const results = [
  'mười hai hộ đã đổi cách làm',
  'không còn ai phải giấu',
  'chị em tin Hội hơn',
  'số người dự tăng gấp đôi',
  'mọi việc rõ ràng',
  'chính quyền khen ngợi',
  'ba chị xin vào Hội',
  'nhà nào cũng có phần',
  'việc khó hóa dễ',
  'kết quả giữ được lâu',
]
const ways = [
  'thảo luận nhóm',
  'đóng vai',
  'bài tập tình huống',
  'xem đoạn phim ngắn',
  'hỏi đáp nhanh',
  'tham quan thực tế',
  'vẽ sơ đồ',
  'kể chuyện',
  'làm phiếu học tập',
]
const minds = ['nên', 'cần', 'phải', 'có thể', 'đừng quên', 'hãy']
const openings = [
  'Thực tế cho thấy',
  'Theo kinh nghiệm của tôi',
  'Trong lớp học',
  'Nhiều nơi',
  'Nói cách khác',
  'Ở vùng cao',
  'Trước hết',
  'Mặt khác',
  'Ví dụ',
  'Điều đáng mừng là',
  'Một câu hỏi hay gặp là',
  'Khi về cơ sở',
]

/** A sentence on the theme that hardly anybody writes twice. */
export function sentence(random: Random, theme: Theme): string {
  const any = (words: readonly string[]) => pick(random, words)
  const [thing, other] = [any(theme.things), any(theme.things)]
  const [act, next] = [any(theme.acts), any(theme.acts)]
  const [trouble, who, whom] = [any(theme.troubles), any(theme.people), any(theme.people)]
  const [place, time, manner, result, way] = [any(places), any(times), any(manners), any(results), any(ways)]
  const [mind, opening, count] = [any(minds), any(openings), between(random, 3, 97)]
  return any([
    `${opening}, ${who} ${mind} ${act} ${manner}, nhất là khi ${trouble}.`,
    `Ở ${place}, vào ${time}, ${who} đã ${act}, nhờ vậy ${result}.`,
    `Nếu ${trouble} thì ${who} ${mind} ${next} rồi mới ${act}.`,
    `Giảng viên dùng ${way} trong ${count} phút để học viên thấy vì sao ${thing} gắn với ${other}.`,
    `${opening} ${thing} chỉ có ích khi ${who} và ${whom} cùng ${act}.`,
    `Đã có ${count} lượt người ở ${place} ${act}; ${result}.`,
    `Hỏi: vì sao ${trouble}? Đáp: vì ${whom} chưa biết ${next} ${manner}.`,
    `${time.charAt(0).toUpperCase()}${time.slice(1)}, ${place} làm lại ${thing}, ${who} ${act} còn ${whom} ${next}.`,
    `Bài học rút ra từ ${place}: ${act} trước, ${next} sau, và ${thing} do ${who} giữ.`,
    `Học viên ${mind} ghi vào vở ba ý về ${thing}: ai làm, làm ${manner}, đến ${time} thì xong.`,
    `Khi ${trouble}, ${who} ở ${place} không bỏ đi mà ${act}.`,
    `${opening}, có ${count} phần trăm ${whom} chưa từng nghe về ${thing}, trong khi ${trouble}.`,
    `Hãy so sánh ${thing} với ${other}: cái nào giúp ${who} ${act} nhanh hơn?`,
    `Nhóm ${count} trình bày bằng ${way}, nêu rõ ${whom} ${mind} ${next} ra sao.`,
    `Không ai ${act} một mình; ${who} tìm ${whom}, mang theo ${thing}, và ${result}.`,
    `Tôi nhớ mãi ${whom} ở ${place}: ${trouble}, vậy mà ${time} vẫn ${act}.`,
  ])
}
