package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.GroupChat;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The main group was a basic group at first, and has another id since topics were switched on. */
@Execution(ExecutionMode.CONCURRENT)
class UpgradeTest {

  private static final long BASIC = -8;
  private static final long SUPERGROUP = -1002000000008L;

  @Test
  void what_waited_arrives_in_the_supergroup_and_new_tickets_are_opened_there() {
    OfficePlan plan =
        TestOffice.plan(Mode.POLLING).support().variable("MAIN_GROUP_ID", Long.toString(BASIC));
    try (TestOffice office = plan.open()) {
      GroupChat basic = office.telegram().group(BASIC, "Поддержка");
      SupportDeskDriver desk = new SupportDeskDriver(office);
      office.starts();
      SimulatedPerson alisa = desk.alisa();
      alisa.says("[до]");
      MessageView trouble =
          desk.admin().awaitsMessage("the trouble", view -> view.contains("-8"), PATIENCE);
      assertThat(trouble.text()).contains("the chat is not a forum");

      GroupChat forum = basic.upgradesTo(SUPERGROUP, desk.maria()).topics(true);

      LiveTopic main = forum.awaitsTopic("#1 ");
      main.awaitsMessage("[до]");
      desk.maria().in(main).says("[ответ]");
      alisa.awaitsMessage("[ответ]");
      SupportDeskDriver.tap(desk.ivan(), desk.card(main), "Иван");
      desk.mirror(alisa, desk.ivan()).awaitsMessage("[ответ]");
      main.awaitsName("🟡 [В работе | @Иван] #1 | Алиса Петрова");
      office.awaitRest();

      office.stops(office.bot());
      office.starts();
      desk.timur().says("[после]");
      forum.awaitsTopic("#2 ").awaitsMessage("[после]");
      alisa.says("[и ещё]");
      main.awaitsMessage("[и ещё]");
      office.awaitRest();
      ChatTexts.in(main).onceInOrder("[до]", "[ответ]", "[и ещё]");
    }
  }
}
