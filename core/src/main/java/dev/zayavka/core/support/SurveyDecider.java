package dev.zayavka.core.support;

import static dev.zayavka.core.shared.Decision.accept;
import static dev.zayavka.core.shared.Decision.reject;
import static dev.zayavka.core.shared.Decision.unchanged;

import dev.zayavka.core.shared.Decision;
import dev.zayavka.core.support.SurveyCommand.EndSurvey;
import dev.zayavka.core.support.SurveyCommand.GiveComment;
import dev.zayavka.core.support.SurveyCommand.GiveMark;
import dev.zayavka.core.support.SurveyCommand.SkipComment;
import dev.zayavka.core.support.SurveyCommand.StartSurvey;
import dev.zayavka.core.support.SurveyEvent.CommentAsked;
import dev.zayavka.core.support.SurveyEvent.FeedbackGiven;
import dev.zayavka.core.support.SurveyEvent.MarkGiven;
import dev.zayavka.core.support.SurveyEvent.SurveyEnded;
import dev.zayavka.core.support.SurveyEvent.SurveySent;
import dev.zayavka.ports.support.SurveyOutcome.Reason;
import dev.zayavka.ports.support.SurveyState;
import dev.zayavka.ports.support.SurveyState.Asked;
import dev.zayavka.ports.support.SurveyState.Asking;
import dev.zayavka.ports.support.SurveyState.AwaitingComment;
import dev.zayavka.ports.support.SurveyState.Given;
import dev.zayavka.ports.support.SurveyState.NotAsked;
import dev.zayavka.ports.support.SurveyState.Over;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * State machine of a survey: decides which events follow a command, and which state an event leads
 * to. Pure functions.
 *
 * <p>Theory of operation. A closed ticket starts a survey of three marks (Asking). If all three are
 * the best mark, the feedback is complete (Given); otherwise the client is asked for a comment
 * (AwaitingComment), and the feedback is complete with or without it. A survey that is not answered
 * in time is Over. A ticket gives feedback once: if it is closed again, a survey starts again only
 * if there is no feedback yet.
 */
final class SurveyDecider {

  /** Time in which a survey can be answered. */
  static final Duration OPEN_FOR = Duration.ofHours(24);

  /** Time in which a message counts as the comment. */
  static final Duration COMMENT_FOR = Duration.ofHours(1);

  private SurveyDecider() {}

  static Decision<SurveyEvent, Reason> decide(SurveyState state, SurveyCommand command) {
    return switch (command) {
      case StartSurvey start -> start(state, start);
      case GiveMark mark -> mark(state, mark);
      case GiveComment comment -> comment(state, comment);
      case SkipComment skip -> skip(state, skip);
      case EndSurvey end -> end(state, end);
    };
  }

  static SurveyState evolve(SurveyState state, SurveyEvent event) {
    return switch (event) {
      case SurveySent sent -> new Asking(List.of(), sent.at());
      case MarkGiven given -> new Asking(with(asked(state).marks(), given.mark()), since(state));
      case CommentAsked comment ->
          new AwaitingComment(asked(state).marks(), since(state), comment.at());
      case FeedbackGiven given -> new Given(asked(state).marks(), given.comment(), since(state));
      case SurveyEnded ended -> new Over(asked(state).marks(), since(state));
    };
  }

  /** Starts a survey again for a ticket that is closed again, unless there is feedback. */
  private static Decision<SurveyEvent, Reason> start(SurveyState state, StartSurvey start) {
    return switch (state) {
      case NotAsked never -> accept(new SurveySent(start.at()));
      case Over unanswered -> accept(new SurveySent(start.at()));
      case Asking asking -> unchanged();
      case AwaitingComment awaiting -> unchanged();
      case Given given -> unchanged();
    };
  }

  private static Decision<SurveyEvent, Reason> mark(SurveyState state, GiveMark mark) {
    return switch (state) {
      case NotAsked never -> reject(Reason.NOT_ASKED);
      case Asking late when isOver(late, mark) -> reject(Reason.TOO_LATE);
      case Asking behind when mark.question() > behind.question() -> reject(Reason.NOT_ASKED);
      case Asking ahead when mark.question() < ahead.question() -> reject(Reason.ANSWERED_BEFORE);
      case Asking last when last.question() == SurveyState.QUESTIONS ->
          accept(new MarkGiven(mark.mark()), afterMarks(with(last.marks(), mark.mark()), mark));
      case Asking asking -> accept(new MarkGiven(mark.mark()));
      case AwaitingComment awaiting -> reject(Reason.ANSWERED_BEFORE);
      case Given given -> reject(Reason.ANSWERED_BEFORE);
      case Over over -> reject(Reason.TOO_LATE);
    };
  }

  private static SurveyEvent afterMarks(List<Integer> marks, GiveMark last) {
    return marks.stream().allMatch(mark -> mark == SurveyState.BEST)
        ? new FeedbackGiven(Optional.empty(), last.at())
        : new CommentAsked(last.at());
  }

  private static Decision<SurveyEvent, Reason> comment(SurveyState state, GiveComment comment) {
    return switch (state) {
      case NotAsked never -> reject(Reason.NOT_ASKED);
      case Asking asking -> reject(Reason.NOT_ASKED);
      case AwaitingComment late when comment.at().isAfter(late.askedAt().plus(COMMENT_FOR)) ->
          reject(Reason.TOO_LATE);
      case AwaitingComment awaiting ->
          accept(new FeedbackGiven(Optional.of(comment.words()), comment.at()));
      case Given given -> reject(Reason.ANSWERED_BEFORE);
      case Over over -> reject(Reason.TOO_LATE);
    };
  }

  private static Decision<SurveyEvent, Reason> skip(SurveyState state, SkipComment skip) {
    return switch (state) {
      case NotAsked never -> reject(Reason.NOT_ASKED);
      case Asking asking -> reject(Reason.NOT_ASKED);
      case AwaitingComment awaiting -> accept(new FeedbackGiven(Optional.empty(), skip.at()));
      case Given given -> reject(Reason.ANSWERED_BEFORE);
      case Over over -> reject(Reason.TOO_LATE);
    };
  }

  /** Ends a survey; complete marks count also without the comment. */
  private static Decision<SurveyEvent, Reason> end(SurveyState state, EndSurvey end) {
    return switch (state) {
      case NotAsked never -> unchanged();
      case Asking asking -> accept(new SurveyEnded());
      case AwaitingComment awaiting -> accept(new FeedbackGiven(Optional.empty(), end.at()));
      case Given given -> unchanged();
      case Over over -> unchanged();
    };
  }

  private static boolean isOver(Asked survey, SurveyCommand command) {
    return !command.at().isBefore(survey.since().plus(OPEN_FOR));
  }

  private static List<Integer> with(List<Integer> marks, int mark) {
    List<Integer> more = new ArrayList<>(marks);
    more.add(mark);
    return more;
  }

  private static Instant since(SurveyState state) {
    return asked(state).since();
  }

  private static Asked asked(SurveyState state) {
    return switch (state) {
      case Asked asked -> asked;
      case NotAsked never -> throw new IllegalStateException("nobody was asked");
    };
  }
}
