package dev.zayavka.testkit.memory.credit;

import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.driven.CreditCards;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.testkit.memory.DeskDraft;
import java.util.List;
import java.util.stream.Stream;

/** The messages that show each request. */
record InMemoryCreditCards(DeskDraft<CreditTables> draft) implements CreditCards {
  @Override
  public void add(RequestId request, MessageRef message) {
    keep(request, Stream.concat(of(request).stream(), Stream.of(message)).distinct());
  }

  @Override
  public void remove(RequestId request, MessageRef message) {
    keep(request, of(request).stream().filter(other -> !other.equals(message)));
  }

  @Override
  public List<MessageRef> of(RequestId request) {
    return draft.tables().cards.getOrDefault(request, List.of());
  }

  private void keep(RequestId request, Stream<MessageRef> messages) {
    draft.tables().cards.put(request, messages.toList());
  }
}
