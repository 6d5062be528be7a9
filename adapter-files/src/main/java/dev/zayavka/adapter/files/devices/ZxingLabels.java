package dev.zayavka.adapter.files.devices;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import dev.zayavka.ports.devices.lending.driven.Labels;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Renderer of PNG labels: a QR code of whole pixels, and text below it as large as it fits. */
final class ZxingLabels implements Labels {

  private static final int WIDTH = 600;

  /** Quiet zone around the code, in modules (ISO/IEC 18004, section 6.3.8). */
  private static final int QUIET_ZONE = 4;

  private static final int MARGIN = 32;
  private static final double LARGEST = 84;
  private static final double SMALLEST = 34;

  private final OutlineFont font;

  ZxingLabels(OutlineFont font) {
    this.font = font;
  }

  @Override
  public byte[] png(String link, String text) {
    ByteMatrix code = code(link);
    List<TextOutline> lines = font.lines(text, WIDTH - 2 * MARGIN, SMALLEST, LARGEST);
    int module = WIDTH / (code.getWidth() + 2 * QUIET_ZONE);
    int codeHeight = module * (code.getHeight() + 2 * QUIET_ZONE);
    double textHeight = lines.stream().mapToDouble(TextOutline::height).sum();
    int height = codeHeight + (int) Math.ceil(textHeight) + MARGIN;
    BufferedImage picture = new BufferedImage(WIDTH, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = picture.createGraphics();
    try {
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, WIDTH, height);
      pen.setColor(Color.BLACK);
      draw(pen, code, module);
      double top = codeHeight;
      for (TextOutline line : lines) {
        draw(pen, line, top);
        top += line.height();
      }
    } finally {
      pen.dispose();
    }
    return encoded(picture);
  }

  private static ByteMatrix code(String link) {
    boolean plain = link.chars().allMatch(sign -> sign < 0x80);
    try {
      return Encoder.encode(
              link,
              ErrorCorrectionLevel.M,
              plain
                  ? Map.of()
                  : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name()))
          .getMatrix();
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(
          "no QR code holds a link of " + link.length() + " characters", tooLong);
    }
  }

  private static void draw(Graphics2D pen, ByteMatrix code, int module) {
    int left = (WIDTH - module * code.getWidth()) / 2;
    int top = module * QUIET_ZONE;
    for (int y = 0; y < code.getHeight(); y++) {
      for (int x = 0; x < code.getWidth(); x++) {
        if (code.get(x, y) == 1) {
          pen.fillRect(left + x * module, top + y * module, module, module);
        }
      }
    }
  }

  private static void draw(Graphics2D pen, TextOutline line, double top) {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    double left = (WIDTH - line.width()) / 2;
    pen.fill(
        line.shape()
            .createTransformedShape(
                AffineTransform.getTranslateInstance(left, top + line.ascent())));
  }

  /** Encodes in memory; the default of ImageIO uses temporary files. */
  private static byte[] encoded(BufferedImage picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(picture, "png", out)) {
        throw new IllegalStateException("this Java writes no PNG");
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot write a label", broken);
    }
    return bytes.toByteArray();
  }
}
