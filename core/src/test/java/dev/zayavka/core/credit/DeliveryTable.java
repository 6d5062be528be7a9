package dev.zayavka.core.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.GROUP;
import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static dev.zayavka.testkit.fixture.CreditFixtures.aCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.aPrivateCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;

import dev.zayavka.ports.credit.AuditAction;
import dev.zayavka.ports.credit.CreditEffect;
import dev.zayavka.ports.credit.CreditEffect.AskForComment;
import dev.zayavka.ports.credit.CreditEffect.PublishCard;
import dev.zayavka.ports.credit.CreditEffect.RefreshCard;
import dev.zayavka.ports.credit.CreditEffect.RemindAssignee;
import dev.zayavka.ports.credit.CreditEffect.RemindGroup;
import dev.zayavka.ports.credit.CreditEffect.ReportConflict;
import dev.zayavka.ports.credit.CreditEffect.SendAssigneeCard;
import dev.zayavka.ports.credit.CreditEffect.SendDecision;
import dev.zayavka.ports.credit.CreditView;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.About;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Table of every effect of the credit desk and every outcome of a delivery, with the result of each
 * pair.
 */
final class DeliveryTable {

  private DeliveryTable() {}

  /** Each effect with a desk whose outbox holds nothing else. */
  static Map<Effect, UnaryOperator<Office>> effects() {
    Map<Effect, UnaryOperator<Office>> all = new LinkedHashMap<>();
    all.put(new PublishCard(ONEF_ID, GROUP), DeliveryTable::received);
    all.put(new RefreshCard(ONEF_ID, aCard()), Office::published);
    all.put(new RefreshCard(ONEF_ID, aPrivateCard(anAnalyst())), Office::assigned);
    all.put(new SendAssigneeCard(ONEF_ID, anAnalyst().id()), DeliveryTable::accepted);
    all.put(
        new AskForComment(ONEF_ID, anAnalyst().id(), Verdict.APPROVED, Optional.empty()),
        Office::asked);
    all.put(new RemindGroup(ONEF_ID, GROUP), Office::published);
    all.put(new RemindAssignee(ONEF_ID, anAnalyst().id()), Office::assigned);
    all.put(new ReportConflict(ONEF_ID, anAdmin().id()), Office::published);
    all.put(new SendDecision(ONEF_ID), Office::decided);
    all.put(new CreditView.ShowStats(anAdmin().id()), Office::published);
    return all;
  }

  static Map<String, Delivery> outcomes() {
    Map<String, Delivery> all = new LinkedHashMap<>();
    all.put("Delivered", new Delivery.Delivered(new Receipt.None()));
    all.put("RetryAfter", new Delivery.RetryAfter(Duration.ofSeconds(7)));
    all.put("TryLater", new Delivery.TryLater("timeout"));
    all.put("Broken", new Delivery.Broken("bad data", false));
    all.put("Refused, 403", new Delivery.Refused(403, "blocked", true));
    all.put("Refused, lasting", new Delivery.Refused(400, "bad", true));
    all.put("Refused for now", new Delivery.Refused(200, "busy", false));
    all.put("Refused, the group", new Delivery.Refused(403, "kicked", true, About.GROUP));
    all.put("NotYet", new Delivery.NotYet(NOW.plusSeconds(3)));
    all.put("Moved", new Delivery.Moved(GROUP, new ChatId(-1009L)));
    for (Why why : Why.values()) {
      all.put("Obsolete, " + why, new Delivery.Obsolete(why));
    }
    return all;
  }

  static String render(Traffic traffic) {
    StringBuilder table =
        new StringBuilder("| effect | outcome | it is | the request is | what follows |\n")
            .append("|---|---|---|---|---|\n");
    effects()
        .forEach(
            (effect, office) ->
                outcomes()
                    .forEach(
                        (name, outcome) -> {
                          Office inside = office.apply(Office.open(traffic));
                          table.append(row(inside, effect, name, outcome)).append('\n');
                        }));
    return table.toString();
  }

  private static String row(Office office, Effect effect, String name, Delivery outcome) {
    office.drained();
    office.in(
        work -> {
          work.outbox().enqueue(effect, office.now());
          return true;
        });
    List<AuditAction> actions = office.actions();
    List<MessageRef> cards = office.cards();
    Disposition disposition = office.settle(effect, realistic(effect, outcome));

    List<String> follows = new ArrayList<>();
    office.actions().stream().skip(actions.size()).forEach(action -> follows.add(action.name()));
    office.store.waiting().stream()
        .filter(waiting -> !waiting.equals(effect))
        .forEach(waiting -> follows.add(name(waiting)));
    office.cards().stream()
        .filter(card -> !cards.contains(card))
        .forEach(card -> follows.add("+card"));
    cards.stream()
        .filter(card -> !office.cards().contains(card))
        .forEach(card -> follows.add("-card"));
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            name(effect),
            name,
            disposition.getClass().getSimpleName(),
            office.existing().getClass().getSimpleName(),
            String.join(" ", follows));
  }

  /** Receipt of an effect: a new message has an id, and 1F answers with a body. */
  private static Delivery realistic(Effect effect, Delivery outcome) {
    if (!(outcome instanceof Delivery.Delivered) || effect instanceof RefreshCard) {
      return outcome;
    }
    return effect.route().channel().equals(CreditEffect.ONEF)
        ? new Delivery.Delivered(new Receipt.Answer(200, "{}"))
        : Office.message(
            effect
                .route()
                .person()
                .map(person -> new MessageRef(person.privateChat(), 800))
                .orElseGet(() -> new MessageRef(GROUP, 800)));
  }

  private static String name(Effect effect) {
    String kind = effect.getClass().getSimpleName();
    return effect instanceof RefreshCard refresh
        ? kind + (refresh.message().chat().isPrivate() ? " in private" : " in the group")
        : kind;
  }

  private static Office received(Office office) {
    office.receive();
    return office;
  }

  private static Office accepted(Office office) {
    office.published().accept(anAnalyst());
    return office;
  }
}
