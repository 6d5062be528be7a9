package dev.zayavka.adapter.telegram.credit;

import static dev.zayavka.adapter.telegram.text.Gap.gap;

import dev.zayavka.adapter.telegram.conversation.Introduction;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Lines;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.credit.driving.ManageAnalysts;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;
import java.util.Set;

/** Tells people who they are to the credit desk. */
final class CreditIntroduction implements Introduction {

  private final ManageAnalysts analysts;
  private final Set<PersonId> admins;
  private final Texts texts;

  CreditIntroduction(ManageAnalysts analysts, Set<PersonId> admins, Texts texts) {
    this.analysts = analysts;
    this.admins = Set.copyOf(admins);
    this.texts = texts;
  }

  @Override
  public Html greet(PersonId person) {
    Lines lines = new Lines().add(texts.html("greet.credit"));
    boolean isAnalyst = analysts.isAnalyst(person);
    boolean isAdmin = admins.contains(person);
    if (isAnalyst) {
      lines.add(texts.html("greet.analyst"));
    }
    if (isAdmin) {
      lines.add(texts.html("greet.admin"));
    }
    if (!isAnalyst && !isAdmin) {
      lines.add(texts.html("greet.stranger", gap("id", Long.toString(person.value()))));
    }
    return lines.html();
  }

  @Override
  public Optional<Button> door() {
    return Optional.empty();
  }
}
