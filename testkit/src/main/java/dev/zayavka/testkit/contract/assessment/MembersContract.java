package dev.zayavka.testkit.contract.assessment;

import static dev.zayavka.testkit.fixture.TrainingFixtures.NOW;
import static dev.zayavka.testkit.fixture.TrainingFixtures.TRAINEE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.driven.Members;
import dev.zayavka.ports.assessment.driven.Members.Entry;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.Concurrently;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract of {@link Members}. */
public interface MembersContract {

  /** Another person than the trainee. */
  PersonId OTHER = new PersonId(901);

  /** Transactions over a store without members. */
  Transactions<AssessmentWork> transactions();

  @Test
  default void a_person_who_never_signed_in_has_no_entry() {
    assertThat(find(TRAINEE)).isEmpty();
    driver().tell(work -> work.members().revoke(TRAINEE, NOW));
    assertThat(find(TRAINEE)).isEmpty();
  }

  @Test
  default void an_entry_takes_the_place_of_the_one_before() {
    Entry user = entry(MemberRole.USER, Optional.empty(), Optional.empty());
    Entry admin = entry(MemberRole.ADMIN, Optional.of(NOW), Optional.of(NOW.plusSeconds(1)));
    driver()
        .tell(
            work -> {
              assertThat(work.members().find(TRAINEE)).isEmpty();
              work.members().put(user);
              assertThat(work.members().find(TRAINEE)).contains(user);
            });
    assertThat(find(TRAINEE)).contains(user);
    driver().tell(work -> work.members().put(admin));
    assertThat(find(TRAINEE)).contains(admin);
    driver().tell(work -> work.members().put(user));
    assertThat(find(TRAINEE)).contains(user);
    assertThat(find(OTHER)).isEmpty();
  }

  @Test
  default void a_membership_ends_once() {
    driver()
        .tell(
            work -> work.members().put(entry(MemberRole.USER, Optional.of(NOW), Optional.empty())));
    driver().tell(work -> work.members().revoke(TRAINEE, NOW.plusSeconds(1)));
    driver().tell(work -> work.members().revoke(TRAINEE, NOW.plusSeconds(2)));
    assertThat(find(TRAINEE))
        .contains(entry(MemberRole.USER, Optional.of(NOW), Optional.of(NOW.plusSeconds(1))));
  }

  @Test
  default void wrong_tries_count_until_a_right_one() {
    tried(TRAINEE, false, NOW);
    tried(OTHER, false, NOW);
    assertThat(wrong(NOW)).containsExactly(NOW);
    tried(TRAINEE, false, NOW.plusSeconds(1));
    assertThat(wrong(NOW)).containsExactly(NOW, NOW.plusSeconds(1));
    assertThat(wrong(NOW.plusSeconds(1))).containsExactly(NOW.plusSeconds(1));
    tried(TRAINEE, true, NOW.plusSeconds(1));
    assertThat(wrong(NOW)).isEmpty();
    tried(TRAINEE, false, NOW.plusSeconds(1));
    assertThat(wrong(NOW)).containsExactly(NOW.plusSeconds(1));
  }

  @Test
  default void tries_are_forgotten_after_a_day() {
    tried(TRAINEE, false, NOW);
    tried(OTHER, false, NOW.plus(Duration.ofDays(1)));
    assertThat(wrong(NOW)).hasSize(1);
    tried(OTHER, false, NOW.plus(Duration.ofDays(1)).plusSeconds(1));
    assertThat(wrong(NOW)).isEmpty();
  }

  @Test
  default void no_more_passwords_are_compared_than_allowed_however_many_come_at_once() {
    List<Boolean> compared = Concurrently.all(12, number -> isCompared());
    assertThat(compared).filteredOn(one -> one).hasSize(5);
    assertThat(wrong(NOW)).hasSize(5);
  }

  @Test
  default void a_reminder_is_kept_and_again() {
    driver().member(900, MemberRole.USER, NOW);
    driver().tell(work -> work.members().reminded(TRAINEE, NOW));
    driver().tell(work -> work.members().reminded(TRAINEE, NOW.plusSeconds(1)));
    assertThat(driver().<List<PersonId>>ask(work -> work.reports().silentSince(NOW, 10))).isEmpty();
    assertThat(
            driver()
                .<List<PersonId>>ask(work -> work.reports().silentSince(NOW.plusSeconds(1), 10)))
        .containsExactly(TRAINEE);
  }

  private boolean isCompared() {
    return driver()
        .ask(
            work -> {
              work.members().lock(TRAINEE);
              boolean mine = work.members().wrongTries(TRAINEE, NOW).size() < 5;
              if (mine) {
                work.members().tried(TRAINEE, false, NOW);
              }
              return mine;
            });
  }

  private void tried(PersonId person, boolean right, Instant at) {
    driver().tell(work -> work.members().tried(person, right, at));
  }

  private List<Instant> wrong(Instant since) {
    return driver().ask(work -> work.members().wrongTries(TRAINEE, since));
  }

  private Optional<Entry> find(PersonId person) {
    return driver().ask(work -> work.members().find(person));
  }

  private static Entry entry(
      MemberRole role, Optional<Instant> informedAt, Optional<Instant> revokedAt) {
    return new Entry(TRAINEE, role, "mark of " + role, NOW, informedAt, revokedAt);
  }

  private AssessmentDriver driver() {
    return new AssessmentDriver(transactions());
  }
}
