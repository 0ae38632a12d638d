/** A one-page PDF with lines of text; a line that begins with “# ” is a heading. */
export function writePdf(lines: string[]): Uint8Array {
  const commands = lines.map((line) => {
    const size = line.startsWith("# ") ? 18 : 10.5;
    return `/F1 ${size} Tf (${escapeText(line.replace(/^# /, ""))}) Tj 0 -${size === 18 ? 30 : 16} Td`;
  });
  const content = `BT 60 780 Td ${commands.join("\n")} ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  return Buffer.from(assemble(objects), "latin1");
}

function assemble(objects: string[]): string {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const start = file.length;
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
}

/** Text in the Windows code page that PDF calls WinAnsi; what it lacks becomes a question mark. */
function escapeText(text: string): string {
  return text
    .replaceAll("€", "\x80")
    .replaceAll("„", "\x84")
    .replaceAll("“", "\x93")
    .replaceAll("”", "\x94")
    .replaceAll("’", "\x92")
    .normalize("NFC")
    .replace(/[^\x20-\xff]/g, "?")
    .replace(/[\\()]/g, "\\$&");
}
