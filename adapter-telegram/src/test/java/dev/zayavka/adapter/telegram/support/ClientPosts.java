package dev.zayavka.adapter.telegram.support;

import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.MessageContent.Kind;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketActor.Role;
import java.time.Instant;
import java.util.Optional;

/** Messages of Вера on ticket #15: post n is her message 100 + n. */
final class ClientPosts {

  static final TicketActor VERA = TicketActor.of(Role.CLIENT, Person.of(99, "Вера"));
  static final ChatId VERAS_CHAT = new ChatId(99);

  private ClientPosts() {}

  static Post text(long number, String words) {
    return text(number, words, "");
  }

  static Post text(long number, String words, String marks) {
    return post(number, MessageContent.text(new FormattedText(words, marks)));
  }

  static Post file(long number, Kind kind, String caption) {
    return post(
        number,
        new MessageContent(kind, FormattedText.plain(caption), Optional.of("file-" + number)));
  }

  static Post without(long number, Kind kind) {
    return post(number, new MessageContent(kind, FormattedText.NONE, Optional.empty()));
  }

  private static Post post(long number, MessageContent content) {
    return new Post(
        new PostId(number),
        Tickets.TICKET,
        Leg.CLIENT,
        VERA,
        new MessageRef(VERAS_CHAT, 100 + number),
        content,
        Optional.empty(),
        Optional.empty(),
        true,
        0,
        0,
        Instant.parse("2026-11-20T10:00:00Z"));
  }
}
