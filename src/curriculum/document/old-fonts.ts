/** Typefaces from before Unicode: the same bytes are other letters in them (TCVN3: .VnTime …, VNI: VNI-Times …). */
export function isOldFont(name: string): boolean {
  return /^([A-Z]{6}\+)?(\.Vn|VNI-)/i.test(name)
}

export const oldFontsNote =
  'Tệp dùng phông chữ cũ (.VnTime, VNI) nên chữ có thể sai dấu. Hãy chuyển tệp sang Unicode rồi nhập lại.'
