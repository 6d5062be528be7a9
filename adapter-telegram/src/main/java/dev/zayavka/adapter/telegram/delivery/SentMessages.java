package dev.zayavka.adapter.telegram.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.adapter.telegram.delivery.Rendering.Piece;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Delivery.Receipt.Part;
import dev.zayavka.ports.delivery.Delivery.Receipt.Shortfall;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Messages and topics that exist after a call. */
final class SentMessages {

  private SentMessages() {}

  /** All pieces stand in one message. */
  static Receipt in(MessageRef message, List<Piece> pieces) {
    return new Receipt.Parts(parts(pieces, Optional.of(message)));
  }

  /** All pieces stand in the message they sent back. */
  static Receipt sent(JsonNode message, ChatId chat, List<Piece> pieces) {
    return in(reference(message, chat), pieces);
  }

  /** The piece is there without its file: the message they sent back holds its words. */
  static Receipt wordsAlone(JsonNode message, ChatId chat, Piece piece) {
    return new Receipt.Parts(
        List.of(part(piece, Optional.of(reference(message, chat)))), new Shortfall.AllButWords());
  }

  /**
   * Receipt of pieces that have a message each. If Telegram names fewer messages than there are
   * pieces, the message of no piece is known, and the receipt says how many are missing.
   */
  static Receipt each(JsonNode messages, ChatId chat, List<Piece> pieces) {
    if (messages.size() != pieces.size()) {
      int missing = pieces.size() - messages.size();
      return new Receipt.Parts(
          parts(pieces, Optional.empty()),
          missing > 0 ? new Shortfall.SomeParts(missing) : new Shortfall.Nothing());
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      parts.add(part(pieces.get(i), Optional.of(reference(messages.get(i), chat))));
    }
    return new Receipt.Parts(parts);
  }

  private static List<Part> parts(List<Piece> pieces, Optional<MessageRef> at) {
    return pieces.stream().map(piece -> part(piece, at)).toList();
  }

  private static Part part(Piece piece, Optional<MessageRef> at) {
    return new Part(piece.number(), piece.revision(), at);
  }

  private static MessageRef reference(JsonNode message, ChatId chat) {
    return new MessageRef(chat, message.path("message_id").asLong());
  }
}
