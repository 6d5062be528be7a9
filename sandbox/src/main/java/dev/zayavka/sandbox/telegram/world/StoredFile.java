package dev.zayavka.sandbox.telegram.world;

/**
 * A file on Telegram's servers.
 *
 * @param kind the medium it was sent as: {@code photo}, {@code document} ...
 * @param path what stands behind {@code /file/bot<token>/}
 */
public record StoredFile(
    String fileId,
    String uniqueId,
    String kind,
    String name,
    String mimeType,
    String path,
    byte[] bytes) {
  public int size() {
    return bytes.length;
  }
}
