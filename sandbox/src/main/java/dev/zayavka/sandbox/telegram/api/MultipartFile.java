package dev.zayavka.sandbox.telegram.api;

/** A file in a multipart request. */
final class MultipartFile {
  private final String name;
  private final String mimeType;
  private final byte[] bytes;

  MultipartFile(String name, String mimeType, byte[] bytes) {
    this.name = name;
    this.mimeType = mimeType;
    this.bytes = bytes;
  }

  String name() {
    return name;
  }

  String mimeType() {
    return mimeType;
  }

  byte[] bytes() {
    return bytes;
  }
}
