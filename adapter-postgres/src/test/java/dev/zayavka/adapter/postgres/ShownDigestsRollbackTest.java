package dev.zayavka.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.NoticeEffect.ReportDeadUpdate;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.ShownDigest;
import dev.zayavka.ports.shared.InstanceTerm;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An older release settles deliveries without digests, in a rolling update or after a return. */
@Tag("server")
class ShownDigestsRollbackTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final PostgresAdapter ADAPTER = DATABASE.open();
  private static final Instant NOW = MovableClock.START;
  private static final PersonId PERSON = new PersonId(11);
  private static final String OLDER = "1b4e28ba-2fa1-11d2-883f-0016d3cca427/TELEGRAM";
  private static final String PRESENT =
      new InstanceTerm("1b4e28ba-2fa1-11d2-883f-0016d3cca427", 7).owner("TELEGRAM");
  private static final String CARD = "message:11:7";
  private static final String OF_ANOTHER_CHAT = "message:111:7";

  @BeforeEach
  void two_messages_are_shown() {
    DATABASE.clear();
    ADAPTER.shownDigests().keep(ShownDigest.created(CARD, "one"), NOW);
    ADAPTER.shownDigests().keep(ShownDigest.created(OF_ANOTHER_CHAT, "one"), NOW);
  }

  @AfterAll
  static void close() {
    ADAPTER.close();
    DATABASE.close();
  }

  @Test
  void what_an_older_release_delivers_makes_the_digests_of_its_chat_void() {
    Claim claim = claim(OLDER);
    settle(claim, new Disposition.Done());

    assertThat(ADAPTER.shownDigests().find(CARD)).isEqualTo(ShownDigest.unknown(CARD));
    assertThat(ADAPTER.shownDigests().find(OF_ANOTHER_CHAT).isOf("one")).isTrue();
  }

  @Test
  void what_an_older_release_retries_does_too_although_this_one_had_it_before() {
    settle(claim(PRESENT), new Disposition.Retry(NOW, "503"));
    assertThat(ADAPTER.shownDigests().find(CARD).isOf("one")).isTrue();

    settle(claimOnly(OLDER), new Disposition.Retry(NOW, "503"));

    assertThat(ADAPTER.shownDigests().find(CARD).digest()).isEmpty();
  }

  @Test
  void this_release_leaves_the_digests_alone() {
    settle(claim(PRESENT), new Disposition.Retry(NOW, "503"));
    settle(claimOnly(PRESENT), new Disposition.Done());

    assertThat(ADAPTER.shownDigests().find(CARD).isOf("one")).isTrue();
  }

  private static Claim claim(String worker) {
    ADAPTER.spine().run(work -> work.outbox().enqueue(new ReportDeadUpdate(PERSON, 1), NOW));
    return claimOnly(worker);
  }

  private static Claim claimOnly(String worker) {
    return ADAPTER
        .outboxQueue()
        .claim(Set.of(Channel.TELEGRAM), 1, worker, NOW.plusSeconds(1), Duration.ofMinutes(1))
        .getFirst();
  }

  private static void settle(Claim claim, Disposition disposition) {
    ADAPTER.spine().run(work -> work.outbox().settle(claim, disposition, NOW));
  }
}
