package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.delivery.Rendering.Piece;
import dev.zayavka.adapter.telegram.delivery.Rendering.Recaption;
import dev.zayavka.adapter.telegram.delivery.Rendering.Replace;
import dev.zayavka.adapter.telegram.delivery.Rendering.Rewrite;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.shared.MessageRef;
import java.util.List;
import java.util.Map;

/** Editor of copies of posts. Each call returns the messages that exist after it. */
final class MessageEditor {

  private final PacedApi api;

  MessageEditor(PacedApi api) {
    this.api = api;
  }

  Delivery rewrite(Rewrite rewrite) {
    return edited(
        "editMessageText",
        rewrite.message(),
        CallParameters.words(
            CallParameters.of(rewrite.message()), rewrite.words(), rewrite.manner()),
        rewrite.pieces());
  }

  Delivery recaption(Recaption recaption) {
    return edited(
        "editMessageCaption",
        recaption.message(),
        CallParameters.caption(
            CallParameters.of(recaption.message()), recaption.caption(), recaption.manner()),
        List.of(recaption.piece()));
  }

  Delivery replace(Replace replace) {
    Map<String, Object> parameters = CallParameters.of(replace.message());
    parameters.put(
        "media", CallParameters.media(replace.file(), replace.caption(), replace.manner()));
    return edited("editMessageMedia", replace.message(), parameters, List.of(replace.piece()));
  }

  /** A copy that shows the new words already shows what was to be shown. */
  private Delivery edited(
      String method, MessageRef message, Map<String, Object> parameters, List<Piece> pieces) {
    Delivery outcome =
        DeliveryOutcomes.toEditing(api.call(message.chat(), method, parameters), message);
    boolean shown = outcome instanceof Delivered || outcome.equals(new Obsolete(Why.UNCHANGED));
    return shown ? new Delivered(SentMessages.in(message, pieces)) : outcome;
  }
}
