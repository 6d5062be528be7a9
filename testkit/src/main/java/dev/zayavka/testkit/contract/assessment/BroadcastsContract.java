package dev.zayavka.testkit.contract.assessment;

import static dev.zayavka.testkit.fixture.TrainingFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.assessment.Broadcast;
import dev.zayavka.ports.assessment.Broadcast.Audience;
import dev.zayavka.ports.assessment.Broadcast.Progress;
import dev.zayavka.ports.assessment.Broadcast.Status;
import dev.zayavka.ports.assessment.BroadcastId;
import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.TrainingEnding;
import dev.zayavka.ports.assessment.TrainingState.Left;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.driven.Broadcasts;
import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.fixture.ScenarioFixtures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Contract of {@link Broadcasts}. */
public interface BroadcastsContract {

  /** Transactions over a store without broadcasts. */
  Transactions<AssessmentWork> transactions();

  @Test
  default void a_broadcast_is_read_as_it_was_saved() {
    List<Audience> audiences =
        List.of(
            new Audience.Everybody(),
            new Audience.OfRole(MemberRole.ADMIN),
            new Audience.NeverBegan(ScenarioFixtures.PEER));
    for (Audience audience : audiences) {
      for (Status status : Status.values()) {
        Broadcast broadcast = save(audience, status, Optional.of(NOW.plusSeconds(60)));
        assertThat(find(broadcast.id())).contains(broadcast);
        assertThat(
                driver().<Optional<Broadcast>>ask(work -> work.broadcasts().lock(broadcast.id())))
            .contains(broadcast);
      }
    }
  }

  @Test
  default void a_broadcast_changes_its_step() {
    Broadcast draft = save(new Audience.Everybody(), Status.DRAFT, Optional.empty());
    Broadcast sending = with(draft, Status.SENDING, Optional.of(NOW));
    driver().tell(work -> work.broadcasts().save(sending, NOW));
    assertThat(find(draft.id())).contains(sending);
    assertThat(find(new BroadcastId(draft.id().value() + 1000))).isEmpty();
  }

  @Test
  default void an_audience_is_the_members_who_can_be_written_to() {
    PersonId user = driver().member(901, MemberRole.USER, NOW);
    PersonId admin = driver().member(902, MemberRole.ADMIN, NOW);
    PersonId revoked = driver().member(903, MemberRole.USER, NOW);
    PersonId away = driver().member(904, MemberRole.USER, NOW);
    driver()
        .tell(
            work -> {
              work.members().revoke(revoked, NOW);
              work.people().becameUnreachable(away, NOW);
            });
    driver().save(new Left(driver().newDossier(user), TrainingEnding.MENU, NOW));
    assertThat(audience(new Audience.Everybody())).containsExactly(user, admin);
    assertThat(audience(new Audience.OfRole(MemberRole.ADMIN))).containsExactly(admin);
    assertThat(audience(new Audience.NeverBegan(ScenarioFixtures.PEER))).containsExactly(admin);
    assertThat(audience(new Audience.NeverBegan(ScenarioFixtures.CAREER)))
        .containsExactly(user, admin);
  }

  @Test
  default void each_recipient_is_taken_once() {
    BroadcastId id = sending(903, 901, 902);
    driver()
        .tell(
            work ->
                work.broadcasts().addRecipients(id, List.of(new PersonId(901), new PersonId(904))));
    assertThat(takeNext(id, 2)).containsExactly(new PersonId(901), new PersonId(902));
    driver().tell(work -> work.broadcasts().addRecipients(id, List.of(new PersonId(901))));
    assertThat(takeNext(id, 9)).containsExactly(new PersonId(903), new PersonId(904));
    assertThat(takeNext(id, 9)).isEmpty();
  }

  @Test
  default void instances_that_send_at_once_take_nobody_twice() {
    BroadcastId id = sending(LongStream.rangeClosed(1, 40).toArray());
    List<PersonId> taken =
        Concurrently.all(
                8,
                number ->
                    driver()
                        .<List<PersonId>>ask(
                            work -> {
                              work.broadcasts().lock(id);
                              return work.broadcasts().takeNext(id, 5, NOW);
                            }))
            .stream()
            .flatMap(List::stream)
            .toList();
    assertThat(taken).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  default void the_progress_is_counted_from_the_recipients() {
    BroadcastId id = sending(901, 902, 903, 904);
    takeNext(id, 3);
    driver()
        .tell(
            work -> {
              work.broadcasts().record(id, new PersonId(901), true, NOW);
              work.broadcasts().record(id, new PersonId(901), true, NOW);
              work.broadcasts().record(id, new PersonId(902), false, NOW);
            });
    assertThat(find(id).map(Broadcast::progress)).contains(new Progress(4, 1, 1));
    assertThat(newest(1)).extracting(Broadcast::progress).containsExactly(new Progress(4, 1, 1));
  }

  @Test
  default void a_broadcast_runs_from_its_moment_on_until_it_is_over() {
    BroadcastId early = save(new Audience.Everybody(), Status.SCHEDULED, Optional.of(NOW)).id();
    save(new Audience.Everybody(), Status.SCHEDULED, Optional.of(NOW.plusSeconds(1)));
    BroadcastId sending = save(new Audience.Everybody(), Status.SENDING, Optional.of(NOW)).id();
    for (Status over : List.of(Status.DRAFT, Status.PAUSED, Status.STOPPED, Status.DONE)) {
      save(new Audience.Everybody(), over, Optional.of(NOW));
    }
    assertThat(driver().<List<BroadcastId>>ask(work -> work.broadcasts().running(NOW)))
        .containsExactly(early, sending);
  }

  @Test
  default void the_newest_come_first_and_no_more_than_asked_for() {
    List<BroadcastId> ids =
        IntStream.range(0, 3)
            .mapToObj(number -> save(new Audience.Everybody(), Status.DRAFT, Optional.empty()).id())
            .toList();
    assertThat(newest(2)).extracting(Broadcast::id).containsExactly(ids.get(2), ids.get(1));
  }

  @Test
  default void the_message_with_the_progress_is_kept() {
    Broadcast broadcast = save(new Audience.Everybody(), Status.DRAFT, Optional.empty());
    assertThat(shownOn(broadcast.id())).isEmpty();
    for (long message : new long[] {5, 6}) {
      driver().tell(work -> work.broadcasts().keepShown(broadcast.id(), MessageRef.of(1, message)));
    }
    driver().tell(work -> work.broadcasts().save(broadcast, NOW));
    assertThat(shownOn(broadcast.id())).contains(MessageRef.of(1, 6));
  }

  private BroadcastId sending(long... recipients) {
    BroadcastId id = save(new Audience.Everybody(), Status.SENDING, Optional.of(NOW)).id();
    List<PersonId> people = LongStream.of(recipients).mapToObj(PersonId::new).toList();
    driver().tell(work -> work.broadcasts().addRecipients(id, people));
    return id;
  }

  private Broadcast save(Audience audience, Status status, Optional<Instant> startAt) {
    Broadcast broadcast =
        new Broadcast(
            driver().ask(work -> work.broadcasts().nextId()),
            new PersonId(1),
            audience,
            new FormattedText("Завтра тренировка", "[]"),
            status,
            startAt,
            new Progress(0, 0, 0),
            NOW);
    driver().tell(work -> work.broadcasts().save(broadcast, NOW));
    return broadcast;
  }

  private static Broadcast with(Broadcast broadcast, Status status, Optional<Instant> startAt) {
    return new Broadcast(
        broadcast.id(),
        broadcast.by(),
        broadcast.audience(),
        broadcast.text(),
        status,
        startAt,
        broadcast.progress(),
        broadcast.createdAt());
  }

  private Optional<Broadcast> find(BroadcastId broadcast) {
    return driver().ask(work -> work.broadcasts().find(broadcast));
  }

  private List<Broadcast> newest(int most) {
    return driver().ask(work -> work.broadcasts().newest(most));
  }

  private List<PersonId> takeNext(BroadcastId broadcast, int most) {
    return driver().ask(work -> work.broadcasts().takeNext(broadcast, most, NOW));
  }

  private List<PersonId> audience(Audience audience) {
    return driver().ask(work -> work.broadcasts().audience(audience));
  }

  private Optional<MessageRef> shownOn(BroadcastId broadcast) {
    return driver().ask(work -> work.broadcasts().shownOn(broadcast));
  }

  private AssessmentDriver driver() {
    return new AssessmentDriver(transactions());
  }
}
