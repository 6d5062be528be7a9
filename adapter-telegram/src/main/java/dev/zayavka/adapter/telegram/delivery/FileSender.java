package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.api.FilePart;
import dev.zayavka.adapter.telegram.delivery.Rendering.SendFile;
import dev.zayavka.ports.delivery.Delivery;
import java.util.Map;
import java.util.Optional;

/** Sends files of our own making, as they are: of a photo Telegram would make another picture. */
final class FileSender {

  private final PacedApi api;

  FileSender(PacedApi api) {
    this.api = api;
  }

  Delivery send(SendFile send) {
    Map<String, Object> parameters = CallParameters.none();
    if (!send.caption().markup().isEmpty()) {
      parameters.put("caption", send.caption().markup());
      parameters.put("parse_mode", "HTML");
    }
    FilePart document = new FilePart("document", send.name(), send.content());
    return DeliveryOutcomes.toSending(
        api.upload(send.chat(), "sendDocument", parameters, document), Optional.of(send.chat()));
  }
}
