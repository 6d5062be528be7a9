package dev.zayavka.core.delivery;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.NoticeEffect.ReportDeadUpdate;
import dev.zayavka.ports.delivery.Route;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.Route.Guarantee;
import dev.zayavka.ports.delivery.Route.OnRefusal;
import dev.zayavka.ports.delivery.Route.Urgency;
import java.util.Optional;

/** Claims of every kind of route, with the first attempt now. */
final class Claims {

  private Claims() {}

  static Claim of(Guarantee guarantee, OnRefusal onRefusal, int attempt) {
    Effect effect = new ReportDeadUpdate(anAdmin().id(), 1);
    Route route =
        new Route(
            Channel.TELEGRAM,
            Route.destination(anAdmin().id().privateChat()),
            "key",
            Urgency.STAFF,
            guarantee,
            onRefusal,
            Optional.empty());
    return new Claim(1, effect, route, NOW, attempt, NOW, false, "worker-1");
  }
}
