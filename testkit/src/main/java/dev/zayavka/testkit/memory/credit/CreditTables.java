package dev.zayavka.testkit.memory.credit;

import dev.zayavka.ports.credit.Analyst;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestHistoryEntry;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.memory.DeskTables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The tables of the credit desk. */
final class CreditTables implements DeskTables {
  final Map<OnefId, CreditState.Existing> requests;
  final Map<RequestId, List<MessageRef>> cards;
  final List<RequestHistoryEntry> audit;
  final Map<OnefId, Instant> reminders;
  final Map<PersonId, Analyst> analysts;
  final AtomicLong lastRequest;

  CreditTables() {
    requests = new HashMap<>();
    cards = new HashMap<>();
    audit = new ArrayList<>();
    reminders = new HashMap<>();
    analysts = new HashMap<>();
    lastRequest = new AtomicLong();
  }

  private CreditTables(CreditTables from) {
    requests = new HashMap<>(from.requests);
    cards = new HashMap<>(from.cards);
    audit = new ArrayList<>(from.audit);
    reminders = new HashMap<>(from.reminders);
    analysts = new HashMap<>(from.analysts);
    lastRequest = from.lastRequest;
  }

  @Override
  public CreditTables copy() {
    return new CreditTables(this);
  }

  /** Cards keep the chat they were published in. */
  @Override
  public void groupMoved(ChatId from, ChatId to) {}
}
