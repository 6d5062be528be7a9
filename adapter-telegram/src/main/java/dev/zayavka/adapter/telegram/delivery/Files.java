package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.api.FilePart;
import dev.zayavka.adapter.telegram.delivery.Rendering.SendFile;
import dev.zayavka.ports.delivery.Delivery;
import java.util.Map;
import java.util.Optional;

/** Sends files of our own making. */
final class Files {

  private final PacedApi api;

  Files(PacedApi api) {
    this.api = api;
  }

  Delivery send(SendFile send) {
    Map<String, Object> parameters = Parameters.none();
    if (!send.caption().markup().isEmpty()) {
      parameters.put("caption", send.caption().markup());
      parameters.put("parse_mode", "HTML");
    }
    return Answers.toSending(
        switch (send.kind()) {
          case DOCUMENT ->
              api.upload(send.chat(), "sendDocument", parameters, part("document", send));
          case PHOTO -> api.upload(send.chat(), "sendPhoto", parameters, part("photo", send));
        },
        Optional.of(send.chat()));
  }

  private static FilePart part(String field, SendFile send) {
    return new FilePart(field, send.name(), send.content());
  }
}
