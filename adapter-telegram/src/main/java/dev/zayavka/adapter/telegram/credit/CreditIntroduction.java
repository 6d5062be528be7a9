package dev.zayavka.adapter.telegram.credit;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.conversation.Introduction;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.credit.driving.ManageAnalysts;
import dev.zayavka.ports.shared.PersonId;
import java.util.Set;

/** Tells people who they are to the credit desk. */
final class CreditIntroduction implements Introduction {

  private final ManageAnalysts analysts;
  private final Set<PersonId> admins;
  private final boolean alone;
  private final Texts texts;

  /**
   * Greets people.
   *
   * @param alone false beside a desk that everybody may write to: its clients are no would-be
   *     analysts
   */
  CreditIntroduction(ManageAnalysts analysts, Set<PersonId> admins, boolean alone, Texts texts) {
    this.alone = alone;
    this.analysts = analysts;
    this.admins = Set.copyOf(admins);
    this.texts = texts;
  }

  @Override
  public Html greet(PersonId person) {
    boolean isAnalyst = analysts.isAnalyst(person);
    boolean isAdmin = admins.contains(person);
    boolean isStranger = !isAnalyst && !isAdmin;
    if (isStranger && !alone) {
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
