package dev.zayavka.sandbox.telegram.people;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Generates a small picture that is different for each text, so that photos can be told apart. */
final class SamplePicture {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 200;

  private SamplePicture() {}

  static byte[] png(String text) {
    float hue = (text.hashCode() & 0xFFFF) / 65536f;
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(
        new GradientPaint(
            0,
            0,
            Color.getHSBColor(hue, 0.55f, 0.95f),
            WIDTH,
            HEIGHT,
            Color.getHSBColor(hue + 0.12f, 0.75f, 0.65f)));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.dispose();
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a picture could not be written to memory", e);
    }
  }
}
