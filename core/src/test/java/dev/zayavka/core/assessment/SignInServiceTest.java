package dev.zayavka.core.assessment;

import static dev.zayavka.testkit.fixture.AssessmentFixtures.ADMIN_PASSWORD;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.USER_PASSWORD;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aMessage;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aPolicy;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aReply;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aTrainee;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.passwords;
import static dev.zayavka.testkit.fixture.ScenarioFixtures.PEER;
import static dev.zayavka.testkit.fixture.ScenarioFixtures.scenarios;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.Membership;
import dev.zayavka.ports.assessment.Passwords;
import dev.zayavka.ports.assessment.SignInCommand;
import dev.zayavka.ports.assessment.SignInOutcome;
import dev.zayavka.ports.assessment.TrainingCommand;
import dev.zayavka.ports.assessment.TrainingOutcome;
import dev.zayavka.ports.assessment.TrainingRefusal;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.shared.Person;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInServiceTest {

  private static final Person TRAINEE = aTrainee();

  private final TrainingRoom room = TrainingRoom.open();

  @Test
  void a_stranger_is_asked_for_the_password_whatever_they_press() {
    TrainingOutcome outcome = room.start(TRAINEE, PEER);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            TrainingOutcome.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(new TrainingRefusal.NotAMember()));
    assertThat(room.messages()).containsExactly("AskForPassword");
    assertThat(room.queries.trainings(Optional.empty(), 1).total()).isZero();
  }

  @Test
  void each_password_signs_in_to_its_role_and_its_message_is_erased() {
    assertThat(tried(USER_PASSWORD)).isEqualTo(new SignInOutcome.SignedIn(MemberRole.USER));
    assertThat(room.messages()).contains("ErasePassword", "ShowMenu");
    assertThat(tried(ADMIN_PASSWORD)).isEqualTo(new SignInOutcome.SignedIn(MemberRole.ADMIN));
    assertThat(room.queries.isAdmin(TRAINEE.id(), room.now())).isTrue();
  }

  @Test
  void five_wrong_passwords_lock_the_right_one_out_for_an_hour_on_every_instance() {
    TrainingRoom other = new TrainingRoom(aPolicy(), scenarios(), room.store, passwords());
    for (int left = 4; left > 0; left--) {
      assertThat(tried("не тот")).isEqualTo(new SignInOutcome.WrongPassword(left));
    }
    assertThat(tried("не тот")).isInstanceOf(SignInOutcome.LockedOut.class);

    SignInOutcome right =
        other.signIn.handle(
            room.next(),
            new SignInCommand.ShowPassword(
                TRAINEE, USER_PASSWORD, aMessage(TRAINEE, 9), room.now()));

    assertThat(right).isEqualTo(new SignInOutcome.LockedOut(room.now().plus(Duration.ofHours(1))));
    assertThat(room.queries.membership(TRAINEE.id(), room.now()))
        .isInstanceOf(Membership.LockedOut.class);
    assertThat(room.messages().stream().filter("ErasePassword"::equals)).hasSize(6);
    room.later(Duration.ofHours(1).plusSeconds(1));
    assertThat(tried(USER_PASSWORD)).isInstanceOf(SignInOutcome.SignedIn.class);
  }

  @Test
  void a_changed_password_ends_the_membership_and_keeps_the_training() {
    room.with(TRAINEE);
    room.start(TRAINEE, PEER);
    TrainingRoom later =
        new TrainingRoom(
            aPolicy(),
            scenarios(),
            room.store,
            new Passwords(Optional.of("другой"), Optional.of(ADMIN_PASSWORD)));

    assertThat(later.queries.membership(TRAINEE.id(), later.now()))
        .isInstanceOf(Membership.Stranger.class);
    assertThat(later.open(TRAINEE)).isInstanceOf(TrainingState.Talking.class);
  }

  @Test
  void an_admin_revokes_a_member_whose_training_is_left() {
    room.with(TRAINEE);
    room.start(TRAINEE, PEER);

    room.sign(new SignInCommand.Revoke(TRAINEE.id(), anAdmin(), room.now()));

    assertThat(room.open(TRAINEE)).isInstanceOf(TrainingState.Absent.class);
    assertThat(room.queries.membership(TRAINEE.id(), room.now()))
        .isInstanceOf(Membership.Revoked.class);
    assertThat(room.sign(new SignInCommand.Revoke(anAdmin().id(), TRAINEE, room.now())))
        .isInstanceOf(SignInOutcome.NotAnAdmin.class);
  }

  @Test
  void a_password_nobody_asked_for_keeps_its_command_id() {
    assertThat(
            room.sign(
                new SignInCommand.ShowPassword(
                    TRAINEE, USER_PASSWORD, aMessage(TRAINEE, 9), room.now())))
        .isEqualTo(new SignInOutcome.NotAsked());
  }

  @Test
  void who_is_forgotten_leaves_numbers_and_no_words() {
    room.with(TRAINEE);
    room.start(TRAINEE, PEER);
    room.turn(TRAINEE, "отчёт пришёл поздно", aReply("И что?", "Behavior", "отчёт пришёл поздно"));

    room.sign(new SignInCommand.ForgetMe(TRAINEE, room.now()));

    assertThat(room.queries.trainingsOf(TRAINEE.id()))
        .singleElement()
        .satisfies(
            training -> {
              assertThat(training.turns()).isEqualTo(1);
              assertThat(training.met()).hasSize(1);
              assertThat(room.training(training.id()))
                  .isInstanceOfSatisfying(
                      TrainingState.Left.class,
                      left -> {
                        assertThat(left.dossier().turns().getFirst().words()).isEmpty();
                        assertThat(left.dossier().turns().getFirst().found())
                            .allSatisfy(found -> assertThat(found.quote()).isEmpty());
                      });
            });
  }

  @Test
  void a_review_that_is_written_is_not_for_one_who_is_forgotten() {
    room.with(TRAINEE);
    room.start(TRAINEE, PEER);
    room.turn(TRAINEE, "отчёт пришёл поздно", aReply("И что?"));
    room.handle(new TrainingCommand.AskReview(TRAINEE, room.now()));
    room.drain();

    room.sign(new SignInCommand.ForgetMe(TRAINEE, room.now()));

    assertThat(room.open(TRAINEE)).isInstanceOf(TrainingState.Absent.class);
    assertThat(room.messages()).contains("TellForgotten").doesNotContain("ShowReview");
  }

  @Test
  void the_first_training_is_preceded_by_who_sees_the_words() {
    tried(USER_PASSWORD);
    room.messages();

    TrainingOutcome first = room.start(TRAINEE, PEER);
    assertThat(((TrainingOutcome.Refused) first).reason())
        .isEqualTo(new TrainingRefusal.NotInformed());
    assertThat(room.messages()).containsExactly("ShowTerms");
    room.handle(new TrainingCommand.AcceptTerms(PEER, TRAINEE, room.now()));
    assertThat(room.open(TRAINEE)).isInstanceOf(TrainingState.Talking.class);
  }

  private SignInOutcome tried(String password) {
    room.sign(new SignInCommand.AskPassword(TRAINEE, room.now()));
    return room.sign(
        new SignInCommand.ShowPassword(TRAINEE, password, aMessage(TRAINEE, 9), room.now()));
  }
}
