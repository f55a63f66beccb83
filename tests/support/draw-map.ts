const LEFT = 640
const TOP = 110

/** Draws something like a map with its names at the right of a slide: outlines of no right angle, and a frame. */
export function drawMap(pdf: PDFKit.PDFDocument, names: readonly string[]): void {
  pdf.save().lineWidth(0.5)
  pdf.rect(LEFT - 10, TOP - 10, 300, 380).stroke()
  for (const [i, name] of names.entries()) {
    const x = LEFT + ((i * 83) % 210)
    const y = TOP + ((i * 37.7) % 350)
    pdf.moveTo(x, y)
    for (let corner = 1; corner < 9; corner++)
      pdf.lineTo(x + 30 * Math.cos(corner * 0.8) + corner, y + 20 * Math.sin(corner * 0.8))
    pdf.closePath().fillAndStroke('#dde7f0', '#8899aa')
    pdf.fillColor('black').font('regular').fontSize(7).text(name, x, y, { lineBreak: false })
  }
  pdf.restore()
}
