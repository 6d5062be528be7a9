package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;

/**
 * Part of a multipart request.
 *
 * @param fileName empty if the part is a field
 * @param contentType of a file; empty for a field
 * @param value of a field; empty for a file
 * @param size in bytes
 * @param sha256 of a file, in hex; empty for a field
 */
public record AiPart(
    String name, String fileName, String contentType, String value, long size, String sha256) {

  static AiPart field(String name, String value) {
    return new AiPart(name, "", "", value, value.length(), "");
  }

  static AiPart file(String name, String fileName, String contentType, byte[] bytes) {
    return new AiPart(name, fileName, contentType, "", bytes.length, Digests.sha256(bytes));
  }

  public boolean isFile() {
    return !sha256.isEmpty();
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodes.object().put("name", name);
    if (isFile()) {
      return json.put("filename", fileName)
          .put("content_type", contentType)
          .put("size", size)
          .put("sha256", sha256);
    }
    return json.put("value", value);
  }

  /** Without the value, which may hold words. */
  @Override
  public String toString() {
    return "AiPart[" + name + ", " + fileName + ", " + size + "]";
  }
}
