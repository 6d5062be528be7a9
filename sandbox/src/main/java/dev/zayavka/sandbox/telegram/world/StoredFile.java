package dev.zayavka.sandbox.telegram.world;

/** A file on Telegram's servers. */
public final class StoredFile {
  private final String fileId;
  private final String uniqueId;
  private final String kind;
  private final String name;
  private final String mimeType;
  private final String path;
  private final byte[] bytes;

  StoredFile(
      String fileId,
      String uniqueId,
      String kind,
      String name,
      String mimeType,
      String path,
      byte[] bytes) {
    this.fileId = fileId;
    this.uniqueId = uniqueId;
    this.kind = kind;
    this.name = name;
    this.mimeType = mimeType;
    this.path = path;
    this.bytes = bytes;
  }

  public String fileId() {
    return fileId;
  }

  public String uniqueId() {
    return uniqueId;
  }

  /** The medium it was sent as: {@code photo}, {@code document} ... */
  public String kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  public String mimeType() {
    return mimeType;
  }

  /** Its path below {@code /file/bot<token>/}. */
  public String path() {
    return path;
  }

  /** The content itself, not a copy of it. */
  public byte[] bytes() {
    return bytes;
  }

  public int size() {
    return bytes.length;
  }
}
