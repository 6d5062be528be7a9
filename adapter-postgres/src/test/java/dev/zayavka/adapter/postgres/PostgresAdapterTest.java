package dev.zayavka.adapter.postgres;

import static org.awaitility.Awaitility.await;

import dev.zayavka.adapter.postgres.assessment.StoredAssessment;
import dev.zayavka.adapter.postgres.credit.StoredCredit;
import dev.zayavka.adapter.postgres.devices.StoredDevices;
import dev.zayavka.adapter.postgres.support.StoredSupport;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.credit.driven.PullCursor;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.ports.delivery.driven.ShownDigests;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.shared.driven.Arrivals;
import dev.zayavka.ports.shared.driven.Cache;
import dev.zayavka.ports.shared.driven.DeadUpdates;
import dev.zayavka.ports.shared.driven.Dialogues;
import dev.zayavka.ports.shared.driven.Instances;
import dev.zayavka.ports.shared.driven.Locks;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Wakeups;
import dev.zayavka.ports.shared.driven.Work;
import dev.zayavka.ports.support.driven.PostsOnLegs;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.contract.assessment.AiCallsContract;
import dev.zayavka.testkit.contract.assessment.AssessmentAuditContract;
import dev.zayavka.testkit.contract.assessment.AssessmentReportsContract;
import dev.zayavka.testkit.contract.assessment.BroadcastsContract;
import dev.zayavka.testkit.contract.assessment.ExportRowsContract;
import dev.zayavka.testkit.contract.assessment.MembersContract;
import dev.zayavka.testkit.contract.assessment.ScenarioVersionsContract;
import dev.zayavka.testkit.contract.assessment.TrainingsContract;
import dev.zayavka.testkit.contract.credit.AnalystsContract;
import dev.zayavka.testkit.contract.credit.CreditAuditContract;
import dev.zayavka.testkit.contract.credit.CreditCardsContract;
import dev.zayavka.testkit.contract.credit.CreditLocksContract;
import dev.zayavka.testkit.contract.credit.CreditRemindersContract;
import dev.zayavka.testkit.contract.credit.CreditReportsContract;
import dev.zayavka.testkit.contract.credit.CreditRequestsContract;
import dev.zayavka.testkit.contract.credit.PullCursorContract;
import dev.zayavka.testkit.contract.delivery.ManyWorkersContract;
import dev.zayavka.testkit.contract.delivery.OutboxContract;
import dev.zayavka.testkit.contract.delivery.OutboxQueueContract;
import dev.zayavka.testkit.contract.delivery.SendBudgetContract;
import dev.zayavka.testkit.contract.delivery.SettlementContract;
import dev.zayavka.testkit.contract.delivery.ShownDigestsContract;
import dev.zayavka.testkit.contract.devices.imports.ImportsContract;
import dev.zayavka.testkit.contract.devices.lending.BorrowersContract;
import dev.zayavka.testkit.contract.devices.lending.DeviceHistoryContract;
import dev.zayavka.testkit.contract.devices.lending.DeviceIndexContract;
import dev.zayavka.testkit.contract.devices.lending.DeviceLocksContract;
import dev.zayavka.testkit.contract.devices.lending.DeviceRemindersContract;
import dev.zayavka.testkit.contract.devices.lending.DeviceReportsContract;
import dev.zayavka.testkit.contract.devices.lending.DevicesContract;
import dev.zayavka.testkit.contract.shared.ArrivalsContract;
import dev.zayavka.testkit.contract.shared.CacheContract;
import dev.zayavka.testkit.contract.shared.ChatMovesContract;
import dev.zayavka.testkit.contract.shared.DeadUpdatesContract;
import dev.zayavka.testkit.contract.shared.DialoguesContract;
import dev.zayavka.testkit.contract.shared.InstancesContract;
import dev.zayavka.testkit.contract.shared.LocksContract;
import dev.zayavka.testkit.contract.shared.PeopleContract;
import dev.zayavka.testkit.contract.shared.ProcessedCommandsContract;
import dev.zayavka.testkit.contract.shared.StorageOutageContract;
import dev.zayavka.testkit.contract.shared.TransactionsContract;
import dev.zayavka.testkit.contract.shared.WakeupsContract;
import dev.zayavka.testkit.contract.support.ClientsContract;
import dev.zayavka.testkit.contract.support.MovedGroupsContract;
import dev.zayavka.testkit.contract.support.PostCopiesContract;
import dev.zayavka.testkit.contract.support.PostsContract;
import dev.zayavka.testkit.contract.support.PostsOnLegsContract;
import dev.zayavka.testkit.contract.support.SupportLocksContract;
import dev.zayavka.testkit.contract.support.SupportReportsContract;
import dev.zayavka.testkit.contract.support.SurveysContract;
import dev.zayavka.testkit.contract.support.TechniciansContract;
import dev.zayavka.testkit.contract.support.TicketHistoryContract;
import dev.zayavka.testkit.contract.support.TicketsContract;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every port of the adapter keeps its contract. */
@Tag("server")
final class PostgresAdapterTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final PostgresAdapter ADAPTER = DATABASE.open();
  private static final PostgresAdapter OF_ANOTHER_INSTANCE = DATABASE.open();

  @BeforeEach
  void clear() {
    DATABASE.clear();
  }

  @AfterAll
  static void close() {
    ADAPTER.close();
    OF_ANOTHER_INSTANCE.close();
    DATABASE.close();
  }

  @Nested
  final class ItsTransactions extends Shared implements TransactionsContract {}

  @Nested
  final class ItsOutages extends Shared implements StorageOutageContract {
    @Override
    public void cutOff() {
      DATABASE.cutOff();
    }

    @Override
    @AfterEach
    public void restore() {
      DATABASE.restore();
    }
  }

  @Nested
  final class ItsCommands extends Shared implements ProcessedCommandsContract {}

  @Nested
  final class ItsPeople extends Shared implements PeopleContract {}

  @Nested
  final class ItsDialoguesInTransactions implements DialoguesContract {
    @Override
    public <T> T inDialogues(Function<? super Dialogues, ? extends T> use) {
      return ADAPTER.spine().inTransaction(work -> use.apply(work.dialogues()));
    }
  }

  @Nested
  final class ItsDialoguesOnTheirOwn implements DialoguesContract {
    @Override
    public <T> T inDialogues(Function<? super Dialogues, ? extends T> use) {
      return use.apply(ADAPTER.dialogues());
    }
  }

  @Nested
  final class ItsArrivals extends Shared implements ArrivalsContract {
    @Override
    public Arrivals arrivals() {
      return ADAPTER.arrivals();
    }
  }

  @Nested
  final class ItsDeadUpdates implements DeadUpdatesContract {
    @Override
    public DeadUpdates deadUpdates() {
      return ADAPTER.deadUpdates();
    }
  }

  @Nested
  final class ItsLocks implements LocksContract {
    @Override
    public Locks locks() {
      return ADAPTER.locks();
    }

    @Override
    public void pass(Duration time) {
      age("lock", time);
    }
  }

  @Nested
  final class ItsInstances extends Shared implements InstancesContract {
    @Override
    public Instances instances() {
      return ADAPTER.instances();
    }

    @Override
    public Locks locks() {
      return ADAPTER.locks();
    }

    @Override
    public void pass(Duration time) {
      age("lock", time);
      age("instance", "heartbeat_at", time);
    }
  }

  @Nested
  final class ItsCache implements CacheContract {
    @Override
    public Cache cache() {
      return ADAPTER.cache();
    }

    @Override
    public void pass(Duration time) {
      age("cache", time);
    }
  }

  @Nested
  final class ItsOutbox extends Shared implements OutboxContract {}

  @Nested
  final class ItsSettlements extends Shared implements SettlementContract {}

  @Nested
  final class ItsQueue extends Shared implements OutboxQueueContract {}

  @Nested
  final class ItsManyWorkers extends Shared implements ManyWorkersContract {}

  @Nested
  final class ItsSendBudget implements SendBudgetContract {
    @Override
    public SendBudget budget() {
      return ADAPTER.sendBudget();
    }

    @Override
    public SendBudget ofAnotherInstance() {
      return OF_ANOTHER_INSTANCE.sendBudget();
    }
  }

  @Nested
  final class ItsWakeups implements WakeupsContract {
    @Override
    public Wakeups wakeups() {
      return ADAPTER.wakeups();
    }

    @Override
    public Wakeups ofAnotherInstance() {
      return OF_ANOTHER_INSTANCE.wakeups();
    }

    @AfterEach
    void restore() {
      DATABASE.restore();
    }

    @Test
    void after_an_outage_wakeups_are_heard_again() {
      Semaphore woken = new Semaphore(0);
      wakeups().subscribe(woken::release);
      DATABASE.cutOff();
      DATABASE.restore();
      woken.drainPermits();
      // Once for what was missed, and then by an announcement.
      await().atMost(Concurrently.PATIENCE).until(() -> woken.tryAcquire());
      await()
          .atMost(Concurrently.PATIENCE)
          .until(
              () -> {
                ofAnotherInstance().announce();
                return woken.tryAcquire();
              });
    }
  }

  @Nested
  final class ItsClients extends OfSupport implements ClientsContract {}

  @Nested
  final class ItsPosts extends OfSupport implements PostsContract {}

  @Nested
  final class ItsPostsOnLegs extends OfSupport implements PostsOnLegsContract {
    @Override
    public PostsOnLegs postsOnLegs() {
      return ADAPTER.standalone(StoredSupport::postsOnLegs);
    }
  }

  @Nested
  final class ItsPostCopies extends OfSupport implements PostCopiesContract {}

  @Nested
  final class ItsSupportLocks extends OfSupport implements SupportLocksContract {}

  @Nested
  final class ItsSupportReports extends OfSupport implements SupportReportsContract {}

  @Nested
  final class ItsSurveys extends OfSupport implements SurveysContract {}

  @Nested
  final class ItsTechnicians extends OfSupport implements TechniciansContract {}

  @Nested
  final class ItsTicketHistory extends OfSupport implements TicketHistoryContract {}

  @Nested
  final class ItsTickets extends OfSupport implements TicketsContract {}

  @Nested
  final class ItsChatMoves extends Shared implements ChatMovesContract {}

  @Nested
  final class ItsShownDigestsInTransactions implements ShownDigestsContract {
    @Override
    public <T> T inDigests(Function<? super ShownDigests, ? extends T> use) {
      return ADAPTER.spine().inTransaction(work -> use.apply(work.shownDigests()));
    }
  }

  @Nested
  final class ItsShownDigestsOnTheirOwn implements ShownDigestsContract {
    @Override
    public <T> T inDigests(Function<? super ShownDigests, ? extends T> use) {
      return use.apply(ADAPTER.shownDigests());
    }
  }

  @Nested
  final class ItsMovedGroups extends OfSupport implements MovedGroupsContract {}

  @Nested
  final class ItsBorrowers extends OfDevices implements BorrowersContract {}

  @Nested
  final class ItsDeviceHistory extends OfDevices implements DeviceHistoryContract {}

  @Nested
  final class ItsDeviceLocks extends OfDevices implements DeviceLocksContract {}

  @Nested
  final class ItsDeviceReminders extends OfDevices implements DeviceRemindersContract {}

  @Nested
  final class ItsDeviceReports extends OfDevices implements DeviceReportsContract {}

  @Nested
  final class ItsDevices extends OfDevices implements DevicesContract {}

  @Nested
  final class ItsDeviceIndex extends OfDevices implements DeviceIndexContract {}

  @Nested
  final class ItsImports extends OfDevices implements ImportsContract {}

  @Nested
  final class ItsCreditRequests extends OfCredit implements CreditRequestsContract {}

  @Nested
  final class ItsCreditLocks extends OfCredit implements CreditLocksContract {}

  @Nested
  final class ItsCreditCards extends OfCredit implements CreditCardsContract {}

  @Nested
  final class ItsCreditAudit extends OfCredit implements CreditAuditContract {}

  @Nested
  final class ItsCreditReminders extends OfCredit implements CreditRemindersContract {}

  @Nested
  final class ItsCreditReports extends OfCredit implements CreditReportsContract {}

  @Nested
  final class ItsPullCursor implements PullCursorContract {
    @Override
    public PullCursor cursor() {
      return ADAPTER.standalone(StoredCredit::pullCursor);
    }
  }

  @Nested
  final class ItsAnalysts extends OfCredit implements AnalystsContract {}

  @Nested
  final class ItsAiCalls extends OfAssessment implements AiCallsContract {}

  @Nested
  final class ItsAssessmentAudit extends OfAssessment implements AssessmentAuditContract {}

  @Nested
  final class ItsAssessmentReports extends OfAssessment implements AssessmentReportsContract {}

  @Nested
  final class ItsBroadcasts extends OfAssessment implements BroadcastsContract {}

  @Nested
  final class ItsExportRows extends OfAssessment implements ExportRowsContract {}

  @Nested
  final class ItsMembers extends OfAssessment implements MembersContract {}

  @Nested
  final class ItsScenarioVersions extends OfAssessment implements ScenarioVersionsContract {}

  @Nested
  final class ItsTrainings extends OfAssessment implements TrainingsContract {}

  @Nested
  final class ItsAssessmentSurveys extends OfAssessment
      implements dev.zayavka.testkit.contract.assessment.SurveysContract {}

  /**
   * Makes rows older: the server's clock cannot be moved, but the times it is compared with can.
   */
  private static void age(String table, Duration time) {
    age(table, "expires_at", time);
  }

  private static void age(String table, String column, Duration time) {
    DATABASE.execute(
        "update telegram.%1$s set %2$s = %2$s - interval '%3$d milliseconds'"
            .formatted(table, column, time.toMillis()));
  }

  /** The hook the support desk's contracts ask for. */
  abstract static class OfSupport {
    public Transactions<SupportWork> transactions() {
      return ADAPTER.transactions(StoredSupport.DESK);
    }
  }

  /** The hook the device desk's contracts ask for. */
  abstract static class OfDevices {
    public Transactions<DevicesWork> transactions() {
      return ADAPTER.transactions(StoredDevices.DESK);
    }
  }

  /** The hook the assessment desk's contracts ask for. */
  abstract static class OfAssessment {
    public Transactions<AssessmentWork> transactions() {
      return ADAPTER.transactions(StoredAssessment.DESK);
    }
  }

  /** The hook the credit desk's contracts ask for. */
  abstract static class OfCredit {
    public Transactions<CreditWork> transactions() {
      return ADAPTER.transactions(StoredCredit.DESK);
    }
  }

  /** The hooks most contracts ask for. */
  abstract static class Shared {
    public Transactions<Work> transactions() {
      return ADAPTER.spine();
    }

    public OutboxQueue queue() {
      return ADAPTER.outboxQueue();
    }
  }
}
