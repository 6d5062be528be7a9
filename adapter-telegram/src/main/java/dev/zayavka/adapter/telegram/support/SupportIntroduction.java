package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.conversation.Introduction;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.shared.PersonId;
import java.util.Set;

/** Tells people what the support desk is for. */
final class SupportIntroduction implements Introduction {

  private final Set<PersonId> admins;
  private final boolean besideDevices;
  private final Texts texts;

  SupportIntroduction(Set<PersonId> admins, boolean besideDevices, Texts texts) {
    this.admins = Set.copyOf(admins);
    this.besideDevices = besideDevices;
    this.texts = texts;
  }

  @Override
  public Html greet(PersonId person) {
    LineBuilder lines = new LineBuilder().add(texts.html("support.greet"));
    if (besideDevices) {
      lines.add(texts.html("support.greet_beside_devices"));
    }
    if (admins.contains(person)) {
      lines.add(texts.html("support.greet_admin"));
    }
    return lines.html();
  }
}
