package dev.zayavka.adapter.telegram.assessment;

import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.assessment.Membership.Member;
import dev.zayavka.ports.assessment.SignInCommand.AskPassword;
import dev.zayavka.ports.assessment.driving.AskAssessment;
import dev.zayavka.ports.assessment.driving.HandleSignIn;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Check of membership before any command and button; all other people are asked for the password.
 */
final class MemberDoor {

  private final HandleSignIn signIn;
  private final AskAssessment ask;
  private final Texts texts;

  MemberDoor(AssessmentPorts ports, Texts texts) {
    this.signIn = ports.signIn();
    this.ask = ports.ask();
    this.texts = texts;
  }

  boolean isMember(PersonId person, Instant now) {
    return ask.membership(person, now) instanceof Member;
  }

  /** True for a member of the role ADMIN, and for an admin of the bot. */
  boolean isAdmin(PersonId person, Instant now) {
    return ask.isAdmin(person, now);
  }

  /** True for a member. */
  boolean admits(InboundMessage message) {
    if (isMember(message.from().id(), message.at())) {
      return true;
    }
    askPassword(message);
    return false;
  }

  /** Answer to a press by a stranger; empty for a member. */
  Optional<ButtonAnswer> turnAway(ButtonPress press) {
    if (isMember(press.by().id(), press.at())) {
      return Optional.empty();
    }
    signIn.handle(press.id(), new AskPassword(press.by(), press.at()));
    return Optional.of(ButtonAnswer.note(texts.plain("password.note")));
  }

  void askPassword(InboundMessage message) {
    signIn.handle(message.id(), new AskPassword(message.from(), message.at()));
  }
}
