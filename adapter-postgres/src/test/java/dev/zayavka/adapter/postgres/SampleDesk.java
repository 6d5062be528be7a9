package dev.zayavka.adapter.postgres;

import static dev.zayavka.adapter.postgres.json.Kind.kind;

import dev.zayavka.adapter.postgres.json.JsonTypes;
import dev.zayavka.adapter.postgres.shared.PostgresWork;
import dev.zayavka.adapter.postgres.shared.StoredDesk;
import dev.zayavka.ports.shared.driven.Work;
import dev.zayavka.testkit.fixture.SampleEffect;

/** A desk of these tests alone, which keeps the effects of the outbox's contracts. */
final class SampleDesk {

  static final StoredDesk<Work> DESK =
      new StoredDesk<>(
          "sample",
          "sample transaction",
          JsonTypes.SHARED.kinds(SampleEffect.class, kind("sample.effect", SampleEffect.class)),
          PostgresWork::new);

  private SampleDesk() {}
}
