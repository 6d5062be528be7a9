package dev.zayavka.adapter.telegram.assessment;

import dev.zayavka.adapter.telegram.conversation.Introduction;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.shared.PersonId;
import java.time.Clock;

/** Lines of the assessment desk in the greeting. */
final class AssessmentIntroduction implements Introduction {

  private final MemberDoor door;
  private final Texts texts;
  private final Clock clock;

  AssessmentIntroduction(MemberDoor door, Texts texts, Clock clock) {
    this.door = door;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public Html greet(PersonId person) {
    LineBuilder lines = new LineBuilder().add(texts.html("greet.assessment"));
    if (door.isAdmin(person, clock.instant())) {
      lines.add(texts.html("greet.desk_admin"));
    }
    return lines.html();
  }
}
