package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Screen;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * Digest of rendered content: the first 16 bytes of a SHA-256, in 22 characters. Each part is
 * hashed with its length, so that no two contents have the same bytes.
 */
final class ContentDigest {

  /** Characters for 16 bytes. */
  private static final int LENGTH = 22;

  private static final Base64.Encoder PRINTABLE = Base64.getUrlEncoder().withoutPadding();

  private final MessageDigest hash = sha256();

  private ContentDigest() {}

  /** Digest of a message: its text and its buttons. */
  static String of(Screen screen) {
    ContentDigest digest = new ContentDigest().add(screen.text().markup());
    for (List<Button> row : screen.keyboard()) {
      digest.add(row.size());
      row.forEach(button -> digest.add(button.label()).add(button.data()));
    }
    return digest.printed();
  }

  /** Digest of a topic's title. */
  static String of(String title) {
    return new ContentDigest().add(title).printed();
  }

  private ContentDigest add(String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    hash.update(bytes);
    return this;
  }

  private void add(int number) {
    hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, number));
  }

  private String printed() {
    return PRINTABLE.encodeToString(hash.digest()).substring(0, LENGTH);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
