import { accounts } from './accounts.ts'

export const access = {
  signIn: {
    title: 'Đăng nhập',
    lead: 'Vun: theo dõi bồi dưỡng cán bộ Hội Liên hiệp Phụ nữ.',
    login: 'Tên đăng nhập',
    password: 'Mật khẩu',
    button: 'Đăng nhập',
    forgotten: 'Quên mật khẩu, hoặc chưa có tài khoản: hãy nhờ người quản trị của đơn vị tạo liên kết mới.',
    wrong: 'Chưa đăng nhập được.',
    signedOut: 'Đã đăng xuất.',
  },
  ticket: {
    first: 'Quản trị đầu tiên',
    firstLead: 'Liên kết này dùng một lần, để tạo tài khoản quản trị cả nước.',
    reset: 'Đặt mật khẩu',
    resetLead: (login: string) => `Mật khẩu mới cho tài khoản ${login}. Liên kết này dùng một lần.`,
    name: 'Họ và tên',
    loginHint: 'Chữ không dấu, chữ số và . _ - @ +, từ 3 ký tự.',
    passwordHint: 'Từ 10 ký tự. Một câu dễ nhớ là tốt nhất.',
    again: 'Nhập lại mật khẩu',
    differs: 'Hai lần nhập mật khẩu khác nhau.',
    button: 'Lưu và đăng nhập',
    gone: 'Liên kết không dùng được',
    goneText: 'Liên kết này đã dùng, đã hết hạn hoặc không có. Hãy xin người quản trị liên kết mới.',
    done: 'Đã lưu. Bạn đang đăng nhập.',
  },
  madeUp: 'Người trong dữ liệu mẫu là hư cấu; tên đơn vị là thật.',
  accounts,
}
