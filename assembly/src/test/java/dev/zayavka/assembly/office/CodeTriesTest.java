package dev.zayavka.assembly.office;

import static dev.zayavka.testkit.fixture.DeviceFixtures.aDesk;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aDeveloper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.postgres.CommitListener;
import dev.zayavka.adapter.postgres.PostgresAdapter;
import dev.zayavka.adapter.postgres.PostgresSettings;
import dev.zayavka.adapter.postgres.devices.StoredDevices;
import dev.zayavka.core.devices.forms.DangerousActionService;
import dev.zayavka.core.devices.forms.FormService;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.forms.DangerousAction;
import dev.zayavka.ports.devices.forms.DangerousRequest;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.Concurrently;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Codes that come by several instances at once are counted as if they came one after the other. */
class CodeTriesTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void of_many_wrong_codes_at_once_no_more_than_three_are_looked_at() {
    String url = Servers.postgres().jdbcUrl(Servers.freshDatabase());
    try (PostgresAdapter postgres =
        PostgresAdapter.open(
            PostgresSettings.of(url, "postgres", ""),
            List.of(StoredDevices.DESK),
            CommitListener.none())) {
      Transactions<DevicesWork> devices = postgres.transactions(StoredDevices.DESK);
      new DangerousActionService(devices, aDesk())
          .handle(
              new CommandId("tg:0"),
              new DangerousRequest(DangerousAction.LOGS, List.of(), aDeveloper(), NOW));
      FormService forms = new FormService(devices, aDesk());

      Concurrently.all(
          12,
          i ->
              forms.answered(
                  new CommandId("tg:" + (i + 1)),
                  aDeveloper(),
                  Optional.empty(),
                  Optional.of("guess " + i),
                  new MessageRef(new ChatId(aDeveloper().id().value()), i + 1),
                  NOW));

      assertThat(
              devices.<List<Instant>>inTransaction(
                  work ->
                      work.history().wrongCodes(aDeveloper().id(), NOW.minus(Duration.ofHours(1)))))
          .hasSize(3);
    }
  }
}
