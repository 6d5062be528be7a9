package dev.zayavka.testkit.memory.credit;

import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.driven.CreditReminders;
import dev.zayavka.testkit.memory.DeskDraft;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Next reminder of each request. */
record InMemoryCreditReminders(DeskDraft<CreditTables> draft) implements CreditReminders {
  @Override
  public void schedule(OnefId request, Instant at) {
    draft.tables().reminders.put(request, at);
  }

  @Override
  public void cancel(OnefId request) {
    draft.tables().reminders.remove(request);
  }

  @Override
  public List<OnefId> due(Instant now, int limit) {
    return draft.tables().reminders.entrySet().stream()
        .filter(moment -> !moment.getValue().isAfter(now))
        .sorted(Map.Entry.comparingByValue())
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public boolean isDue(OnefId request, Instant now) {
    return Optional.ofNullable(draft.tables().reminders.get(request))
        .filter(moment -> !moment.isAfter(now))
        .isPresent();
  }
}
