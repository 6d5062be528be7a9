package dev.zayavka.core.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.core.credit.Snapshot.Request;
import dev.zayavka.ports.credit.AuditAction;
import dev.zayavka.ports.credit.CreditEffect.PublishCard;
import dev.zayavka.ports.credit.CreditEffect.SendDecision;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.CreditState.Held;
import dev.zayavka.ports.credit.CreditState.Published;
import dev.zayavka.ports.credit.CreditState.Queued;
import dev.zayavka.ports.credit.CreditState.Resolved;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestHistoryEntry;
import dev.zayavka.ports.shared.Person;
import java.util.List;
import java.util.Optional;

/** Invariants of a desk, at each moment and from each moment to the next. */
final class Promises {

  private Promises() {}

  static void assertKept(Snapshot before, Snapshot after) {
    after
        .requests()
        .forEach(
            (id, request) -> {
              Request earlier = before.requests().getOrDefault(id, request);
              historyOnlyGrows(earlier, request);
              versionNeverDecreases(earlier.state(), request.state());
              onlyTheAssigneeDecides(earlier.state(), request.state());
              onlyAnalystsDecide(earlier.state(), request.state(), before);
              aDecisionNeverChanges(earlier.state(), request.state());
              atMostOneAnalystHoldsIt(request);
              aDeliveredDecisionIsToldOnce(request);
              aQueuedRequestIsSeenOrOnItsWay(id, request, after);
              aDecisionIsOnItsWayUntilItIsTaken(id, request, after);
            });
  }

  private static void historyOnlyGrows(Request before, Request after) {
    assertThat(after.history()).hasSizeGreaterThanOrEqualTo(before.history().size());
    assertThat(after.history().subList(0, before.history().size())).isEqualTo(before.history());
  }

  private static void versionNeverDecreases(CreditState before, CreditState after) {
    if (before instanceof Existing earlier) {
      assertThat(after)
          .isInstanceOfSatisfying(
              Existing.class,
              later ->
                  assertThat(later.dossier().version())
                      .isGreaterThanOrEqualTo(earlier.dossier().version()));
    }
  }

  private static void onlyAnalystsDecide(CreditState was, CreditState is, Snapshot before) {
    if (is instanceof Resolved resolved && !(was instanceof Resolved)) {
      assertThat(before.analysts()).contains(resolved.resolution().by().id());
    }
  }

  private static void onlyTheAssigneeDecides(CreditState before, CreditState after) {
    if (after instanceof Resolved resolved && !(before instanceof Resolved)) {
      assertThat(before)
          .isInstanceOfSatisfying(
              CreditState.InProgress.class,
              held -> assertThat(held.holder().id()).isEqualTo(resolved.resolution().by().id()));
    }
  }

  private static void aDecisionNeverChanges(CreditState before, CreditState after) {
    if (before instanceof Resolved resolved) {
      assertThat(after)
          .isInstanceOfSatisfying(
              Resolved.class,
              later -> assertThat(later.resolution()).isEqualTo(resolved.resolution()));
    }
  }

  /**
   * Asserts from the history that a taken request is not taken again, and that only its holder acts
   * on it.
   */
  private static void atMostOneAnalystHoldsIt(Request request) {
    Optional<Person> holder = Optional.empty();
    for (RequestHistoryEntry row : request.history()) {
      switch (row.action()) {
        case ACCEPT -> {
          assertThat(holder).as("%s", request.history()).isEmpty();
          holder = row.actor();
        }
        case IN_PROGRESS -> assertThat(row.actor()).isEqualTo(holder);
        case DECLINE_ASSIGNED, DECISION -> {
          assertThat(row.actor()).isEqualTo(holder);
          holder = Optional.empty();
        }
        case RETURNED -> {
          assertThat(holder).isPresent();
          holder = Optional.empty();
        }
        case RECEIVED, PUBLISHED, GROUP_FAILED, ONEF_SENT, ONEF_FAILED -> {}
      }
    }
    Optional<Person> present =
        request.state() instanceof Held held ? Optional.of(held.holder()) : Optional.empty();
    assertThat(present).isEqualTo(holder);
  }

  private static void aDeliveredDecisionIsToldOnce(Request request) {
    boolean decided = request.state() instanceof Resolved;
    boolean delivered = request.state() instanceof CreditState.Delivered;
    assertThat(rows(request, AuditAction.DECISION)).hasSize(decided ? 1 : 0);
    assertThat(rows(request, AuditAction.ONEF_SENT)).hasSize(delivered ? 1 : 0);
  }

  private static void aQueuedRequestIsSeenOrOnItsWay(OnefId id, Request request, Snapshot desk) {
    if (request.state() instanceof Queued queued) {
      boolean seen =
          queued instanceof Published published && request.cards().contains(published.card());
      assertThat(seen || desk.waits(new PublishCard(id, GROUP))).as("%s", request).isTrue();
    }
  }

  private static void aDecisionIsOnItsWayUntilItIsTaken(OnefId id, Request request, Snapshot desk) {
    if (request.state() instanceof Resolved resolved
        && !(resolved instanceof CreditState.Delivered)) {
      assertThat(desk.waits(new SendDecision(id))).as("%s", request).isTrue();
    }
  }

  private static List<RequestHistoryEntry> rows(Request request, AuditAction action) {
    return request.history().stream().filter(row -> row.action() == action).toList();
  }
}
