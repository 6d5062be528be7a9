package dev.zayavka.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import dev.zayavka.ports.delivery.driven.ShownDigests;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.driven.Arrivals;
import dev.zayavka.ports.shared.driven.DeadUpdates;
import dev.zayavka.ports.shared.driven.Dialogues;
import dev.zayavka.ports.shared.driven.ProcessedCommands;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import dev.zayavka.ports.support.driven.PostsOnLegs;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.testkit.MovableClock;
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
import dev.zayavka.testkit.contract.delivery.ManyWorkersContract;
import dev.zayavka.testkit.contract.delivery.OutboxContract;
import dev.zayavka.testkit.contract.delivery.OutboxQueueContract;
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
import dev.zayavka.testkit.contract.shared.ChatMovesContract;
import dev.zayavka.testkit.contract.shared.DeadUpdatesContract;
import dev.zayavka.testkit.contract.shared.DialoguesContract;
import dev.zayavka.testkit.contract.shared.PeopleContract;
import dev.zayavka.testkit.contract.shared.ProcessedCommandsContract;
import dev.zayavka.testkit.contract.shared.StorageOutageContract;
import dev.zayavka.testkit.contract.shared.TransactionsContract;
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
import dev.zayavka.testkit.memory.assessment.AssessmentMemory;
import dev.zayavka.testkit.memory.credit.CreditMemory;
import dev.zayavka.testkit.memory.devices.DeviceMemory;
import dev.zayavka.testkit.memory.support.SupportMemory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class InMemoryStoreTest {
  private final InMemoryStore store = new InMemoryStore();

  @Test
  void an_action_that_runs_into_a_conflict_is_run_again_and_kept_once() {
    AtomicInteger runs = new AtomicInteger();
    store.conflictNext(1);
    boolean first =
        store
            .spine()
            .inTransaction(
                work -> {
                  runs.incrementAndGet();
                  return work.commands().firstTime(CommandId.ofUpdate(1), MovableClock.START);
                });
    assertThat(first).isTrue();
    assertThat(runs).hasValue(2);
  }

  @Test
  void a_port_cannot_be_used_after_its_transaction() {
    ProcessedCommands kept = store.spine().inTransaction(Work::commands);
    assertThatThrownBy(() -> kept.firstTime(CommandId.ofUpdate(1), MovableClock.START))
        .isInstanceOf(IllegalStateException.class);
  }

  @Nested
  final class ItsTransactions extends Shared implements TransactionsContract {}

  @Nested
  final class ItsOutages extends Shared implements StorageOutageContract {
    @Override
    public void cutOff() {
      store.cutOff();
    }

    @Override
    public void restore() {
      store.restore();
    }
  }

  @Nested
  final class ItsCommands extends Shared implements ProcessedCommandsContract {}

  @Nested
  final class ItsPeople extends Shared implements PeopleContract {}

  @Nested
  final class ItsArrivals extends Shared implements ArrivalsContract {
    @Override
    public Arrivals arrivals() {
      return store.arrivals();
    }
  }

  @Nested
  final class ItsDialogues implements DialoguesContract {
    @Override
    public <T> T inDialogues(Function<? super Dialogues, ? extends T> use) {
      return store.spine().inTransaction(work -> use.apply(work.dialogues()));
    }
  }

  @Nested
  final class ItsDeadUpdates implements DeadUpdatesContract {
    @Override
    public DeadUpdates deadUpdates() {
      return store.deadUpdates();
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
  final class ItsRequests extends OfCredit implements CreditRequestsContract {}

  @Nested
  final class ItsLocks extends OfCredit implements CreditLocksContract {}

  @Nested
  final class ItsCards extends OfCredit implements CreditCardsContract {}

  @Nested
  final class ItsAudit extends OfCredit implements CreditAuditContract {}

  @Nested
  final class ItsReminders extends OfCredit implements CreditRemindersContract {}

  @Nested
  final class ItsReports extends OfCredit implements CreditReportsContract {}

  @Nested
  final class ItsAnalysts extends OfCredit implements AnalystsContract {}

  @Nested
  final class ItsClients extends OfSupport implements ClientsContract {}

  @Nested
  final class ItsPosts extends OfSupport implements PostsContract {}

  @Nested
  final class ItsPostsOnLegs extends OfSupport implements PostsOnLegsContract {
    @Override
    public PostsOnLegs postsOnLegs() {
      return SupportMemory.postsOnLegs(store);
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
      return store.spine().inTransaction(work -> use.apply(work.shownDigests()));
    }
  }

  @Nested
  final class ItsShownDigestsOnTheirOwn implements ShownDigestsContract {
    @Override
    public <T> T inDigests(Function<? super ShownDigests, ? extends T> use) {
      return use.apply(store.shownDigests());
    }
  }

  @Nested
  final class ItsMovedGroups extends OfSupport implements MovedGroupsContract {}

  @Nested
  final class ItsDevices extends OfDevices implements DevicesContract {}

  @Nested
  final class ItsDeviceIndex extends OfDevices implements DeviceIndexContract {}

  @Nested
  final class ItsDeviceLocks extends OfDevices implements DeviceLocksContract {}

  @Nested
  final class ItsBorrowers extends OfDevices implements BorrowersContract {}

  @Nested
  final class ItsDeviceHistory extends OfDevices implements DeviceHistoryContract {}

  @Nested
  final class ItsDeviceReminders extends OfDevices implements DeviceRemindersContract {}

  @Nested
  final class ItsImports extends OfDevices implements ImportsContract {}

  @Nested
  final class ItsDeviceReports extends OfDevices implements DeviceReportsContract {}

  /** The hook the device desk's contracts ask for. */
  abstract class OfDevices {
    public Transactions<DevicesWork> transactions() {
      return DeviceMemory.in(store);
    }
  }

  /** The hook the support desk's contracts ask for. */
  abstract class OfSupport {
    public Transactions<SupportWork> transactions() {
      return SupportMemory.in(store);
    }
  }

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

  /** The hook the assessment desk's contracts ask for. */
  abstract class OfAssessment {
    public Transactions<AssessmentWork> transactions() {
      return AssessmentMemory.in(store);
    }
  }

  /** The hook the credit desk's contracts ask for. */
  abstract class OfCredit {
    public Transactions<CreditWork> transactions() {
      return CreditMemory.in(store);
    }
  }

  /** The hooks most contracts ask for. */
  abstract class Shared {
    public Transactions<Work> transactions() {
      return store.spine();
    }

    public OutboxQueue queue() {
      return store.outboxQueue();
    }
  }
}
