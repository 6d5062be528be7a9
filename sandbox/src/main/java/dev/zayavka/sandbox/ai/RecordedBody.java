package dev.zayavka.sandbox.ai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;

/** Body as it is recorded: the data of files is replaced by their size and digest. */
final class RecordedBody {
  private static final String FILE = "inlineData";

  private RecordedBody() {}

  static JsonNode of(JsonNode body) {
    if (body.findValue(FILE) == null) {
      return body;
    }
    JsonNode copy = body.deepCopy();
    copy.findValues(FILE).forEach(RecordedBody::mask);
    return copy;
  }

  private static void mask(JsonNode file) {
    if (file instanceof ObjectNode object && object.path("data").isTextual()) {
      object.put("data", described(object.path("data").asText()));
    }
  }

  private static String described(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      return bytes.length + " bytes, sha256 " + Digests.sha256(bytes);
    } catch (IllegalArgumentException e) {
      return "not base64, " + base64.length() + " characters";
    }
  }
}
