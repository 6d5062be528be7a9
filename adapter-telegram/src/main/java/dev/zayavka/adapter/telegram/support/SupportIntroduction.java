package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.conversation.Introduction;
import dev.zayavka.adapter.telegram.routing.TelegramKit;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.shared.PersonId;
import java.util.Set;

/** Lines of the support desk in the greeting. */
final class SupportIntroduction implements Introduction {

  private final Set<PersonId> admins;
  private final boolean othersSearchFirst;
  private final Texts texts;

  SupportIntroduction(TelegramKit kit) {
    this.admins = kit.admins();
    this.othersSearchFirst = kit.neighbours().searchFirst();
    this.texts = kit.texts();
  }

  @Override
  public Html greet(PersonId person) {
    LineBuilder lines = new LineBuilder().add(texts.html("support.greet"));
    if (othersSearchFirst) {
      lines.add(texts.html("support.greet_beside_devices"));
    }
    if (admins.contains(person)) {
      lines.add(texts.html("support.greet_admin"));
    }
    return lines.html();
  }
}
