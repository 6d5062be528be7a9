package dev.zayavka.adapter.postgres;

import static dev.zayavka.testkit.fixture.DeviceFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.SupportFixtures.NOW;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static dev.zayavka.testkit.fixture.TrainingFixtures.TRAINEE;
import static dev.zayavka.testkit.fixture.TrainingFixtures.aTraining;
import static dev.zayavka.testkit.fixture.TrainingFixtures.aTurnWithoutReply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.postgres.assessment.StoredAssessment;
import dev.zayavka.adapter.postgres.credit.StoredCredit;
import dev.zayavka.adapter.postgres.devices.StoredDevices;
import dev.zayavka.adapter.postgres.support.StoredSupport;
import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.ai.AiProvider;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingState.Replying;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.credit.CreditEffect.RefreshCard;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.testkit.fixture.CreditFixtures;
import dev.zayavka.testkit.fixture.DeviceFixtures;
import dev.zayavka.testkit.fixture.EveryCreditState;
import dev.zayavka.testkit.fixture.SupportFixtures;
import dev.zayavka.testkit.fixture.TrainingFixtures;
import dev.zayavka.testkit.sql.StatementLog;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Plans of prepared statements that were made while the tables were almost empty, and whose
 * statistics say so.
 */
@Tag("server")
final class GenericPlansTest {

  private static final Pattern PARAMETER = Pattern.compile("\\?");

  @Test
  void a_frequent_statement_never_scans_a_table() {
    try (TestDatabase database = TestDatabase.migrated()) {
      List<String> statements = frequent(database);
      database.execute("vacuum analyze");
      for (String setting : PostgresAdapter.PLANS.split("; ")) {
        database.execute("alter database " + database.name() + " " + setting);
      }
      assertThat(statements).hasSizeGreaterThan(10);
      assertThat(statements)
          .allSatisfy(
              statement ->
                  assertThat(plan(database, statement)).as(statement).doesNotContain("Seq Scan"));
    }
  }

  private static List<String> frequent(TestDatabase database) {
    try (StatementLog log = StatementLog.of(database.name());
        PostgresAdapter adapter = database.open()) {
      TicketId ticket =
          adapter.transactions(StoredSupport.DESK).inTransaction(GenericPlansTest::opened);
      DeviceDossier device =
          adapter.transactions(StoredDevices.DESK).inTransaction(GenericPlansTest::added);
      log.start();
      adapter.arrivals().note(new CommandId("tg:1"), aClient().person(), NOW);
      Post post =
          adapter.transactions(StoredSupport.DESK).inTransaction(work -> aMessage(work, ticket));
      adapter.standalone(StoredSupport::postsOnLegs).find(post.id(), Leg.MAIN);
      adapter.transactions(StoredCredit.DESK).run(GenericPlansTest::received);
      adapter.transactions(StoredCredit.DESK).run(GenericPlansTest::accepted);
      adapter.transactions(StoredDevices.DESK).run(work -> taken(work, device));
      adapter.transactions(StoredAssessment.DESK).run(GenericPlansTest::said);
      adapter.transactions(StoredAssessment.DESK).run(GenericPlansTest::answered);
      return log.cost().statements().stream()
          // What a connection begins with has no plan.
          .filter(sql -> !sql.startsWith("set "))
          .sorted()
          .distinct()
          .toList();
    }
  }

  private static TicketId opened(SupportWork work) {
    TicketId ticket = work.tickets().nextId();
    SupportFixtures.wrote(work, aClient(), NOW);
    work.technicians().put(SupportFixtures.ivan());
    work.tickets().save(SupportFixtures.aWorkingTicket(ticket, aClient()), NOW);
    return ticket;
  }

  private static Post aMessage(SupportWork work, TicketId ticket) {
    MessageRef source = new MessageRef(aClient().id().privateChat(), 1);
    work.commands().firstTime(new CommandId("tg:1"), NOW);
    work.commands().seen(new CommandId("tg:1"));
    work.people().reachable(aClient().id());
    work.dialogues().waiting(aClient().id());
    SupportFixtures.wrote(work, aClient(), NOW);
    work.clients().find(aClient().id());
    work.tickets().open(aClient().id());
    work.tickets().lockOpen(aClient().id());
    work.tickets().find(ticket);
    work.tickets().at(SupportFixtures.mainTopic(ticket));
    work.tickets().save(SupportFixtures.aWorkingTicket(ticket, aClient()), NOW);
    work.posts().lastSpeaker(ticket);
    Post post = work.posts().add(SupportFixtures.aDraft(ticket, source, "1")).orElseThrow();
    work.posts().find(post.id());
    work.posts().shownAt(source);
    work.copies().copy(post.id(), Leg.MAIN);
    work.copies().at(source);
    work.copies().place(List.of(new PostCopy(post.id(), Leg.MAIN, Optional.of(source), 0)));
    return post;
  }

  /** By the simple protocol: the driver would ask for values of the parameters otherwise. */
  private static void received(CreditWork work) {
    work.requests().lock(CreditFixtures.ONEF_ID);
    work.requests().save(EveryCreditState.received(CreditFixtures.aDossier()), NOW);
  }

  private static void accepted(CreditWork work) {
    RequestId request = CreditFixtures.aDossier().id();
    work.requests().lock(CreditFixtures.ONEF_ID);
    work.analysts().standing(CreditFixtures.anAnalyst().id());
    work.requests().save(EveryCreditState.assigned(CreditFixtures.aDossier()), NOW);
    work.cards().add(request, CreditFixtures.aCard());
    work.cards().of(request);
    work.outbox().enqueue(new RefreshCard(CreditFixtures.ONEF_ID, CreditFixtures.aCard()), NOW);
    work.reports().find(CreditFixtures.ONEF_ID);
    work.audit().of(request);
  }

  private static DeviceDossier added(DevicesWork work) {
    DeviceDossier file = DeviceFixtures.aFile(work.devices().nextId());
    List.of(DeviceFixtures.ivan(), DeviceFixtures.olga(), DeviceFixtures.semyon())
        .forEach(work.borrowers()::save);
    work.devices().save(DeviceFixtures.aFreeDevice(file), NOW);
    return file;
  }

  private static void taken(DevicesWork work, DeviceDossier device) {
    PersonId ivan = DeviceFixtures.ivan().id();
    work.devices().lock(device.id());
    work.borrowers().find(ivan);
    work.borrowers().all(List.of(ivan));
    work.borrowers().lock(ivan);
    work.history()
        .append(DeviceHistoryEntry.general(DeviceAction.IMPORTED, anAdmin(), Map.of(), NOW));
    work.history().newest(device.id(), Set.of(DeviceAction.JOINED));
    work.devices().save(DeviceFixtures.aLentDevice(device, work.devices().nextLoan()), NOW);
    work.deviceReports().find(device.id());
  }

  private static void said(AssessmentWork work) {
    work.members().find(TRAINEE);
    work.trainings().lockOpen(TRAINEE);
    work.trainings().openOf(TRAINEE);
    work.aiCalls().usage(TRAINEE, NOW, NOW, NOW);
    work.trainings()
        .save(
            new Replying(aTraining(work.trainings().nextId(), aTurnWithoutReply(1)), false, NOW),
            NOW);
  }

  private static void answered(AssessmentWork work) {
    TrainingId training = work.trainings().openOf(TRAINEE).orElseThrow();
    work.trainings().find(training);
    work.trainings().lock(training);
    work.trainings().answeredBy(training, 1, new AiModel(AiProvider.OPENAI, "gpt-5-mini"));
    work.trainings().answeredBy(training, 0, new AiModel(AiProvider.OPENAI, "gpt-5"));
    work.aiCalls().add(TrainingFixtures.aCall(training));
    work.audit()
        .add("ENDED", Optional.empty(), TRAINEE, Optional.of(training.value()), Map.of(), NOW);
  }

  private static String plan(TestDatabase database, String statement) {
    int[] number = {0};
    String numbered = PARAMETER.matcher(statement).replaceAll(place -> "\\$" + ++number[0]);
    PostgresSettings server = database.settings();
    try (Connection connection =
            DriverManager.getConnection(
                server.jdbcUrl() + "?preferQueryMode=simple", server.user(), server.password());
        ResultSet lines =
            connection.createStatement().executeQuery("explain (generic_plan) " + numbered)) {
      StringBuilder plan = new StringBuilder();
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
      return plan.toString();
    } catch (SQLException e) {
      throw new IllegalStateException(numbered, e);
    }
  }
}
