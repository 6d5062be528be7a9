package dev.zayavka.core.credit;

import dev.zayavka.ports.credit.AuditAction;
import dev.zayavka.ports.credit.CreditEffect.RefreshCard;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestHistoryEntry;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Snapshot of everything a desk has stored. */
record Snapshot(
    Map<OnefId, Request> requests,
    Set<PersonId> analysts,
    List<Effect> waiting,
    List<Effect> givenUp) {

  /** Request with its history and the messages that show it. */
  record Request(CreditState state, List<RequestHistoryEntry> history, List<MessageRef> cards) {}

  static Snapshot of(Office office, int requests) {
    Map<OnefId, Request> all = new LinkedHashMap<>();
    for (int number = 0; number < requests; number++) {
      OnefId id = Play.onefId(number);
      CreditState state = office.state(id);
      List<MessageRef> cards =
          state instanceof Existing existing
              ? office.in(work -> work.cards().of(existing.dossier().id()))
              : List.of();
      all.put(id, new Request(state, office.queries.history(id), cards));
    }
    Set<PersonId> analysts =
        office.analysts.analysts().stream()
            .map(analyst -> analyst.person().id())
            .collect(Collectors.toSet());
    return new Snapshot(all, analysts, office.store.waiting(), office.store.givenUp());
  }

  /** Drops superseded refreshes: only the last one counts. */
  Snapshot withoutRepaints() {
    return new Snapshot(
        requests,
        analysts,
        waiting.stream().filter(effect -> !(effect instanceof RefreshCard)).toList(),
        givenUp);
  }

  boolean waits(Effect effect) {
    return waiting.contains(effect) || givenUp.contains(effect);
  }

  /** Highest progress of any request. */
  String furthest() {
    List<AuditAction> actions =
        requests.values().stream()
            .flatMap(request -> request.history().stream())
            .map(RequestHistoryEntry::action)
            .toList();
    if (actions.contains(AuditAction.ONEF_SENT)) {
      return "told to 1F";
    }
    return actions.contains(AuditAction.DECISION) ? "decided" : "not decided";
  }
}
