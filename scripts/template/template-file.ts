import { templateWorkbook } from './template-workbook.ts'

/** The empty workbook as an .xlsx file; always the same bytes. */
export async function templateFile(): Promise<Uint8Array> {
  const bytes = Buffer.from(await templateWorkbook().xlsx.writeBuffer())
  setEntryTimes(bytes)
  return bytes
}

/**
 * Gives every entry of a zip file one time, 1 January 2026: the library takes that of the moment. The
 * directory at the file's end names each entry and where it begins.
 */
function setEntryTimes(zip: Buffer): void {
  const end = zip.lastIndexOf(END_OF_DIRECTORY)
  const count = zip.readUInt16LE(end + 10)
  let entry = zip.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    zip.writeUInt32LE(TIME, entry + 12)
    zip.writeUInt32LE(TIME, zip.readUInt32LE(entry + 42) + 10)
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32)
  }
}

const END_OF_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1')
/** As MS-DOS writes it: the date (years since 1980, month, day) above the time, which is midnight. */
const TIME = ((2026 - 1980) << 9 | 1 << 5 | 1) * 2 ** 16
