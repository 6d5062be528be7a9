package dev.zayavka.adapter.telegram.credit;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.conversation.Introduction;
import dev.zayavka.adapter.telegram.routing.TelegramKit;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.credit.driving.ManageAnalysts;
import dev.zayavka.ports.shared.PersonId;
import java.util.Set;

/** Lines of the credit desk in the greeting: the person's role. */
final class CreditIntroduction implements Introduction {

  private final ManageAnalysts analysts;
  private final Set<PersonId> admins;
  private final boolean greetsStrangers;
  private final Texts texts;

  /** Introduction of the desk; beside a desk that people write to, strangers are its clients. */
  CreditIntroduction(ManageAnalysts analysts, TelegramKit kit) {
    this.analysts = analysts;
    this.admins = kit.admins();
    this.greetsStrangers = !kit.neighbours().takeWords();
    this.texts = kit.texts();
  }

  @Override
  public Html greet(PersonId person) {
    boolean isAnalyst = analysts.isAnalyst(person);
    boolean isAdmin = admins.contains(person);
    boolean isStranger = !isAnalyst && !isAdmin;
    if (isStranger && !greetsStrangers) {
      return Html.EMPTY;
    }
    LineBuilder lines = new LineBuilder().add(texts.html("greet.credit"));
    if (isAnalyst) {
      lines.add(texts.html("greet.analyst"));
    }
    if (isAdmin) {
      lines.add(texts.html("greet.admin"));
    }
    if (isStranger) {
      lines.add(texts.html("greet.stranger", gap("id", Long.toString(person.value()))));
    }
    return lines.html();
  }
}
