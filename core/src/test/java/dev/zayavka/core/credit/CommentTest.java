package dev.zayavka.core.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static dev.zayavka.testkit.fixture.CreditFixtures.aCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.aPrivateCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static dev.zayavka.testkit.fixture.CreditFixtures.anotherAnalyst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.credit.AuditAction;
import dev.zayavka.ports.credit.Comment;
import dev.zayavka.ports.credit.CommentAnswer;
import dev.zayavka.ports.credit.CommentCommand.AnswerComment;
import dev.zayavka.ports.credit.CommentCommand.CancelComment;
import dev.zayavka.ports.credit.CommentOutcome;
import dev.zayavka.ports.credit.CreditEffect.AskForComment;
import dev.zayavka.ports.credit.CreditEffect.RefreshCard;
import dev.zayavka.ports.credit.CreditEffect.SendAssigneeCard;
import dev.zayavka.ports.credit.CreditEffect.SendDecision;
import dev.zayavka.ports.credit.CreditOutcome;
import dev.zayavka.ports.credit.CreditReason;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.AwaitingCallback;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.CreditView.TellOneComment;
import dev.zayavka.ports.credit.Resolution;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.StorageUnavailable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Traffic.class)
class CommentTest {

  private static final String EMOJI = "\uD83D\uDC4D";

  private final Office office;

  CommentTest(Traffic traffic) {
    office = Office.open(traffic);
  }

  @Test
  void the_comment_decides_the_request_at_that_moment() {
    office.asked();
    office.drained();
    office.clock.advance(Duration.ofMillis(90_500));

    CommentOutcome outcome = office.say("  Доход подтверждён\n");

    assertThat(office.existing())
        .isEqualTo(
            new AwaitingCallback(
                office.existing().dossier(),
                aCard(),
                new Resolution(
                    Verdict.APPROVED,
                    new Comment("Доход подтверждён"),
                    anAnalyst(),
                    NOW.plusSeconds(90))));
    assertThat(outcome)
        .isEqualTo(new CommentOutcome.Taken(new CreditOutcome.Accepted(office.existing())));
    assertThat(office.store.waiting())
        .containsExactly(
            new SendDecision(ONEF_ID),
            new RefreshCard(ONEF_ID, aPrivateCard(anAnalyst())),
            new RefreshCard(ONEF_ID, aCard()));
    assertThat(office.talk.waiting(anAnalyst().id()))
        .contains(new CommentAccepted(ONEF_ID, office.now()).dialogue());
  }

  @Test
  void of_two_lines_forwarded_as_one_comment_the_second_is_said_once_not_to_count() {
    office.asked();
    office.say("Доход подтверждён");
    Existing decided = office.existing();
    office.drained();

    office.clock.advance(Duration.ofSeconds(1));
    assertThat(office.say("справкой")).isEqualTo(new CommentOutcome.OneCommentCounts());
    assertThat(office.say("2-НДФЛ")).isEqualTo(new CommentOutcome.OneCommentCounts());

    assertThat(office.store.waiting())
        .containsExactly(new TellOneComment(anAnalyst().id(), ONEF_ID));
    assertThat(office.existing()).isEqualTo(decided);
  }

  @Test
  void a_message_long_after_the_comment_is_left_to_others() {
    office.asked();
    office.say("Доход подтверждён");
    office.clock.advance(Duration.ofSeconds(4));

    assertThat(office.say("Привет")).isEqualTo(new CommentOutcome.NotAsked());
    assertThat(office.talk.waiting(anAnalyst().id())).isEmpty();
  }

  @Test
  void the_longest_comment_is_taken_counted_in_characters_as_people_see_them() {
    office.asked();

    office.say(" " + EMOJI.repeat(Comment.MAX_LENGTH) + " ");

    assertThat(office.existing()).isInstanceOf(AwaitingCallback.class);
  }

  @Test
  void a_comment_of_one_character_more_is_asked_for_again() {
    assertAskedAgain(
        new CommentAnswer.Words(EMOJI.repeat(Comment.MAX_LENGTH + 1)),
        CommentOutcome.Problem.TOO_LONG);
  }

  @Test
  void a_blank_comment_is_asked_for_again() {
    assertAskedAgain(new CommentAnswer.Words(" \t\n\u00a0\u200b"), CommentOutcome.Problem.BLANK);
  }

  @Test
  void letters_that_show_nothing_are_no_comment() {
    assertAskedAgain(
        new CommentAnswer.Words("\u2800\u3164 \u115f\uffa0"), CommentOutcome.Problem.BLANK);
  }

  @Test
  void an_empty_comment_is_asked_for_again() {
    assertAskedAgain(new CommentAnswer.Words(""), CommentOutcome.Problem.BLANK);
  }

  @Test
  void a_sticker_is_no_comment_and_it_is_asked_for_again() {
    assertAskedAgain(new CommentAnswer.NotWords(), CommentOutcome.Problem.NOT_TEXT);
  }

  @Test
  void an_edit_may_be_of_any_message_and_the_comment_is_asked_for_again() {
    assertAskedAgain(new CommentAnswer.Edited(), CommentOutcome.Problem.EDITED);
  }

  @Test
  void after_an_answer_that_would_not_do_a_good_one_is_taken() {
    office.asked();
    office.comments.handle(
        office.id(), new AnswerComment(anAnalyst(), new CommentAnswer.NotWords(), office.now()));

    office.say("Да");

    assertThat(office.existing()).isInstanceOf(AwaitingCallback.class);
  }

  @Test
  void only_the_assignees_text_counts() {
    office.asked();
    Existing before = office.existing();

    assertThat(
            office.comments.handle(
                office.id(),
                new AnswerComment(anotherAnalyst(), new CommentAnswer.Words("Да"), office.now())))
        .isEqualTo(new CommentOutcome.NotAsked());
    assertThat(office.existing()).isEqualTo(before);
  }

  @Test
  void text_nobody_asked_for_is_left_to_others_together_with_its_id() {
    office.inProgress();
    CommandId id = office.id();

    assertThat(
            office.comments.handle(
                id,
                new AnswerComment(anAnalyst(), new CommentAnswer.Words("Привет"), office.now())))
        .isEqualTo(new CommentOutcome.NotAsked());
    assertThat(office.<Boolean>in(work -> work.commands().firstTime(id, office.now()))).isTrue();
  }

  @Test
  void another_desks_question_is_none_of_ours() {
    Dialogue other = new Dialogue("support.feedback", Map.of());
    office.in(
        work -> {
          work.dialogues().open(anAnalyst().id(), other);
          return true;
        });

    assertThat(office.say("Пять")).isEqualTo(new CommentOutcome.NotAsked());
    assertThat(office.comments.handle(office.id(), new CancelComment(anAnalyst(), office.now())))
        .isEqualTo(new CommentOutcome.NotAsked());
    assertThat(office.talk.waiting(anAnalyst().id())).contains(other);
  }

  @Test
  void a_question_without_its_data_is_a_broken_promise() {
    office.in(
        work -> {
          work.dialogues().open(anAnalyst().id(), new Dialogue("credit.comment", Map.of()));
          return true;
        });

    assertThatThrownBy(() -> office.say("Да"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("request");
  }

  @Test
  void the_same_comment_again_is_a_repeat_and_no_second_decision() {
    office.asked();
    CommandId id = office.id();
    office.comments.handle(
        id, new AnswerComment(anAnalyst(), new CommentAnswer.Words("Да"), office.now()));
    Existing decided = office.existing();
    office.clock.advance(Duration.ofMinutes(1));

    assertThat(
            office.comments.handle(
                id, new AnswerComment(anAnalyst(), new CommentAnswer.Words("Да"), office.now())))
        .isEqualTo(new CommentOutcome.Taken(new CreditOutcome.Repeated()));
    assertThat(office.existing()).isEqualTo(decided);
    assertThat(office.actions()).containsOnlyOnce(AuditAction.DECISION);
  }

  @Test
  void a_comment_repeated_when_another_question_is_open_does_not_answer_that_one() {
    office.asked();
    CommandId id = office.id();
    office.comments.handle(
        id, new AnswerComment(anAnalyst(), new CommentAnswer.NotWords(), office.now()));
    office.drained();

    assertThat(
            office.comments.handle(
                id, new AnswerComment(anAnalyst(), new CommentAnswer.NotWords(), office.now())))
        .isEqualTo(new CommentOutcome.Taken(new CreditOutcome.Repeated()));
    assertThat(office.store.waiting()).isEmpty();
  }

  @Test
  void a_comment_the_store_did_not_keep_can_be_given_again() {
    office.asked();
    CommandId id = office.id();
    office.store.cutOff();
    assertThatThrownBy(
            () ->
                office.comments.handle(
                    id,
                    new AnswerComment(anAnalyst(), new CommentAnswer.Words("Да"), office.now())))
        .isInstanceOf(StorageUnavailable.class);
    office.store.restore();

    office.comments.handle(
        id, new AnswerComment(anAnalyst(), new CommentAnswer.Words("Да"), office.now()));

    assertThat(office.existing()).isInstanceOf(AwaitingCallback.class);
  }

  @Test
  void a_comment_for_a_request_that_was_returned_and_taken_anew_decides_nothing() {
    office.asked();
    Dialogue old = office.talk.waiting(anAnalyst().id()).orElseThrow();
    office.giveBack();
    assertThat(office.talk.waiting(anAnalyst().id())).isEmpty();
    office.accept(anAnalyst());
    office.take(anAnalyst());
    office.in(
        work -> {
          work.dialogues().open(anAnalyst().id(), old);
          return true;
        });

    assertThat(office.say("Да"))
        .isEqualTo(
            new CommentOutcome.Taken(
                new CreditOutcome.Refused(CreditReason.NOT_POSSIBLE_NOW, office.existing())));
    assertThat(office.existing()).isInstanceOf(CreditState.InProgress.class);
    assertThat(office.talk.waiting(anAnalyst().id())).isEmpty();
  }

  @Test
  void returning_one_request_leaves_the_question_about_another_open() {
    office.asked();
    Dialogue other =
        new Dialogue(
            "credit.comment", Map.of("request", "7", "version", "2", "verdict", "REJECTED"));
    office.in(
        work -> {
          work.dialogues().open(anAnalyst().id(), other);
          return true;
        });

    office.giveBack();

    assertThat(office.talk.waiting(anAnalyst().id())).contains(other);
  }

  @Test
  void somebody_taken_off_the_list_cannot_finish_what_they_hold() {
    office.asked();
    office.analysts.remove(office.id(), anAdmin(), anAnalyst().id(), NOW);

    office.say("Да");

    assertThat(office.existing()).isInstanceOf(CreditState.InProgress.class);
  }

  @Test
  void cancelling_brings_the_two_buttons_back_and_asks_no_more() {
    office.asked();
    office.drained();

    assertThat(office.comments.handle(office.id(), new CancelComment(anAnalyst(), office.now())))
        .isEqualTo(new CommentOutcome.Cancelled(office.existing()));
    assertThat(office.store.waiting())
        .containsExactly(new SendAssigneeCard(ONEF_ID, anAnalyst().id()));
    assertThat(office.talk.waiting(anAnalyst().id())).isEmpty();
    assertThat(office.existing()).isInstanceOf(CreditState.InProgress.class);
  }

  @Test
  void cancelling_twice_with_one_id_brings_the_buttons_back_once() {
    office.asked();
    CommandId id = office.id();
    office.comments.handle(id, new CancelComment(anAnalyst(), office.now()));
    office.choose(Verdict.REJECTED, anAnalyst());
    office.drained();

    assertThat(office.comments.handle(id, new CancelComment(anAnalyst(), office.now())))
        .isEqualTo(new CommentOutcome.Taken(new CreditOutcome.Repeated()));
    assertThat(office.store.waiting()).isEmpty();
    assertThat(office.talk.waiting(anAnalyst().id())).isPresent();
  }

  @Test
  void cancelling_when_nothing_is_asked_is_left_to_others() {
    office.inProgress();

    assertThat(office.comments.handle(office.id(), new CancelComment(anAnalyst(), office.now())))
        .isEqualTo(new CommentOutcome.NotAsked());
  }

  @Test
  void the_other_verdict_chosen_while_the_comment_is_awaited_takes_the_place_of_the_first() {
    office.asked();

    office.choose(Verdict.REJECTED, anAnalyst());
    office.say("Нет");

    assertThat(office.existing())
        .isInstanceOfSatisfying(
            AwaitingCallback.class,
            decided -> assertThat(decided.resolution().verdict()).isEqualTo(Verdict.REJECTED));
  }

  private void assertAskedAgain(CommentAnswer said, CommentOutcome.Problem problem) {
    office.asked();
    Existing before = office.existing();
    office.drained();

    assertThat(
            office.comments.handle(office.id(), new AnswerComment(anAnalyst(), said, office.now())))
        .isEqualTo(new CommentOutcome.AskedAgain(problem));
    assertThat(office.store.waiting())
        .containsExactly(
            new AskForComment(ONEF_ID, anAnalyst().id(), Verdict.APPROVED, Optional.of(problem)));
    assertThat(office.existing()).isEqualTo(before);
    assertThat(office.talk.waiting(anAnalyst().id())).isPresent();
  }
}
