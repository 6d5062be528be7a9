package dev.zayavka.testkit.memory;

import dev.zayavka.ports.delivery.ShownDigest;
import dev.zayavka.ports.delivery.driven.ShownDigests;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Digests of what is shown, with the version of each record. */
record InMemoryShownDigests(TransactionDraft draft) implements ShownDigests {

  @Override
  public ShownDigest find(String subject) {
    return draft.tables().shownDigests.getOrDefault(subject, ShownDigest.unknown(subject));
  }

  @Override
  public void keep(ShownDigest shown, Instant at) {
    String subject = shown.subject();
    Map<String, ShownDigest> records = draft.tables().shownDigests;
    if (shown.version() == ShownDigest.NEW) {
      records.putIfAbsent(subject, new ShownDigest(subject, 0, shown.digest()));
    } else {
      long before = find(subject).version();
      Optional<String> digest = before == shown.version() ? shown.digest() : Optional.empty();
      records.put(subject, new ShownDigest(subject, before + 1, digest));
    }
  }
}
