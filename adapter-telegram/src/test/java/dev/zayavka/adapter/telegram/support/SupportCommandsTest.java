package dev.zayavka.adapter.telegram.support;

import static dev.zayavka.adapter.telegram.support.Tickets.IVAN;
import static dev.zayavka.adapter.telegram.support.Tickets.TICKET;
import static dev.zayavka.testkit.fixture.CreditFixtures.aStranger;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.Json;
import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.ConversationEffect.ShowDoctor;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.AdminNote;
import dev.zayavka.ports.support.SupportView.CheckTechnician;
import dev.zayavka.ports.support.SupportView.ShowFound;
import dev.zayavka.ports.support.SupportView.ShowHandover;
import dev.zayavka.ports.support.SupportView.ShowSupportStats;
import dev.zayavka.ports.support.SupportView.ShowTechnicians;
import dev.zayavka.ports.support.SupportView.ShowTicket;
import dev.zayavka.ports.support.SupportView.ShowTickets;
import dev.zayavka.ports.support.SupportView.TellAdmin;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketStatus;
import dev.zayavka.ports.support.driving.ManageClients;
import dev.zayavka.ports.support.driving.ManageTechnicians;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupportCommandsTest {

  private static final PersonId ADMIN = anAdmin().id();

  private final BotBench bench = BotBench.withSupport();
  private long nextUpdate = 500;

  @BeforeEach
  void employ() {
    bench.support.technicians.all.add(IVAN);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/technicians",
        "/tickets",
        "/ticket 15",
        "/find принтер",
        "/ban 99",
        "/unban 99",
        "/support_stats",
        "/doctor"
      })
  void what_is_for_admins_is_unknown_to_everybody_else(String text) {
    assertThat(said(aStranger().id(), text))
        .containsExactly(Say.of(aStranger().id(), Phrase.UNKNOWN_COMMAND));
    assertThat(bench.support.calls).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/tickets, ",
    "/tickets open, ",
    "/tickets new, NEW",
    "/tickets WORK, WORK",
    "/tickets closed, CLOSED"
  })
  void tickets_are_listed_by_status(String text, TicketStatus status) {
    TicketFilter filter = new TicketFilter(Optional.ofNullable(status), Optional.empty());
    assertThat(said(text)).containsExactly(new ShowTickets(ADMIN, filter, 1, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tickets 7", "/tickets иван", "/tickets №7"})
  void tickets_are_listed_by_technician(String text) {
    TicketFilter filter = new TicketFilter(Optional.empty(), Optional.of(IVAN.id()));
    assertThat(said(text)).containsExactly(new ShowTickets(ADMIN, filter, 1, Optional.empty()));
  }

  @Test
  void nobody_has_tickets_who_is_not_there() {
    assertThat(said("/tickets Пётр")).containsExactly(note(AdminNote.NO_SUCH_TECHNICIAN, "Пётр"));
  }

  @Test
  void a_ticket_is_shown_when_there_is_one() {
    bench.support.ask.view = Tickets.seen(Tickets.working());

    assertThat(said("/ticket 15")).containsExactly(new ShowTicket(ADMIN, TICKET));
    assertThat(said("/ticket #15")).containsExactly(new ShowTicket(ADMIN, TICKET));
    assertThat(said("/ticket 16")).containsExactly(note(AdminNote.NO_SUCH_TICKET, "16"));
  }

  @Test
  void words_are_looked_for_as_they_are() {
    assertThat(said("/find не печатает / 15"))
        .containsExactly(new ShowFound(ADMIN, "не печатает / 15"));
  }

  @Test
  void numbers_and_health_are_shown() {
    assertThat(said("/support_stats")).containsExactly(new ShowSupportStats(ADMIN));
    assertThat(said("/doctor")).containsExactly(new ShowDoctor(ADMIN));
  }

  @ParameterizedTest
  @CsvSource({
    "DONE, CLIENT_BANNED, CLIENT_UNBANNED",
    "NO_CHANGE, NO_CHANGE, NO_CHANGE",
    "NO_SUCH_CLIENT, NO_SUCH_CLIENT, NO_SUCH_CLIENT"
  })
  void clients_are_banned_and_let_in_again(
      ManageClients.Change change, AdminNote banned, AdminNote unbanned) {
    bench.support.change = change;

    assertThat(said("/ban 99")).containsExactly(note(banned, "99"));
    assertThat(said("/unban 99")).containsExactly(note(unbanned, "99"));
    assertThat(bench.support.calls).containsExactly("tg:500 ban 99", "tg:501 unban 99");
  }

  @Test
  void a_client_is_named_by_their_username_or_a_ticket_as_well() {
    bench.support.ask.view = Tickets.seen(Tickets.working());

    assertThat(said("/ban @vera")).containsExactly(note(AdminNote.CLIENT_BANNED, "@vera (99)"));
    assertThat(said("/unban #15")).containsExactly(note(AdminNote.CLIENT_UNBANNED, "#15 (99)"));
    assertThat(bench.support.calls).containsExactly("tg:500 ban 99", "tg:501 unban 99");
    assertThat(said("/ban @anna")).containsExactly(note(AdminNote.NO_SUCH_CLIENT, "@anna"));
    assertThat(said("/ban №16")).containsExactly(note(AdminNote.NO_SUCH_CLIENT, "#16"));
  }

  @Test
  void the_list_of_technicians_is_shown() {
    assertThat(said("/technicians")).containsExactly(new ShowTechnicians(ADMIN));
  }

  @ParameterizedTest
  @CsvSource({
    "add -1005 21 Иван Петров, add -1005 21 Иван Петров",
    "add -1005 Иван  Петров, add -1005 Иван  Петров",
    "rename 7 Пётр, rename 7 Пётр",
    "off 7, off 7",
    "on №7, on 7",
    "group 7 -1006, move 7 -1006",
    "user 7 22, identify 7 22"
  })
  void the_list_of_technicians_is_changed_and_shown(String words, String change) {
    assertThat(said("/technicians " + words)).contains(new ShowTechnicians(ADMIN));
    assertThat(bench.support.technicians.changes).containsExactly(change);
  }

  @ParameterizedTest
  @EnumSource(
      value = ManageTechnicians.Change.class,
      names = {"NO_SUCH_TECHNICIAN", "NAME_TAKEN", "GROUP_IS_MAIN"})
  void a_change_that_is_not_made_is_explained(ManageTechnicians.Change change) {
    bench.support.technicians.change = change;

    assertThat(said("/technicians rename 7 Пётр"))
        .containsExactly(note(AdminNote.valueOf(change.name()), "Пётр"));
  }

  @Test
  void a_change_that_changes_nothing_is_told_with_the_list() {
    bench.support.technicians.change = ManageTechnicians.Change.NO_CHANGE;

    assertThat(said("/technicians off 7"))
        .containsExactly(
            note(AdminNote.NO_CHANGE, "7"),
            new ShowTechnicians(ADMIN),
            new ShowHandover(ADMIN, new TechnicianId(7), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"add 1005 Иван", "group 7 1005"})
  void a_number_that_is_no_groups_is_named(String words) {
    assertThat(said("/technicians " + words))
        .containsExactly(note(AdminNote.NOT_A_GROUP_ID, "1005"));
    assertThat(bench.support.technicians.changes).isEmpty();
  }

  @Test
  void telegram_is_asked_about_the_group_and_the_person_of_a_technician() {
    ChatId group = new ChatId(-1005);
    PersonId person = new PersonId(21);
    assertThat(said("/technicians add -1005 21 Пётр"))
        .contains(new CheckTechnician(ADMIN, group, Optional.of(person)));
    assertThat(said("/technicians group 7 -1005"))
        .contains(new CheckTechnician(ADMIN, group, Optional.empty()));
    assertThat(said("/technicians user 7 21"))
        .contains(new CheckTechnician(ADMIN, IVAN.group(), Optional.of(person)));
  }

  @Test
  void switching_a_technician_off_shows_what_they_have() {
    assertThat(said("/technicians off 7"))
        .contains(new ShowHandover(ADMIN, new TechnicianId(7), Optional.empty()));
    assertThat(said("/technicians on 7")).hasSize(2);
  }

  @Test
  void an_admin_who_is_none_to_the_desk_any_more_is_told_nothing() {
    bench.support.technicians.change = ManageTechnicians.Change.NOT_AN_ADMIN;
    bench.support.change = ManageClients.Change.NOT_AN_ADMIN;

    assertThat(said("/technicians off 7")).containsExactly(Say.of(ADMIN, Phrase.UNKNOWN_COMMAND));
    assertThat(said("/ban 99")).containsExactly(Say.of(ADMIN, Phrase.UNKNOWN_COMMAND));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/technicians add",
        "/technicians add -1005",
        "/technicians add -1005 21",
        "/technicians add -1005 21 Этоимядлиннеешестидесятичетырёхзнаковипотомуегонельзядатьтехникувсписке",
        "/technicians rename 7",
        "/technicians rename Иван Пётр",
        "/technicians off",
        "/technicians off 7 сейчас",
        "/technicians user 7 Иван",
        "/technicians dismiss 7",
        "/ticket",
        "/ticket сколько",
        "/find",
        "/ban @вера",
        "/ban Вера",
        "/unban"
      })
  void a_command_that_cannot_be_read_is_answered_with_its_use(String text) {
    assertThat(said(text))
        .singleElement()
        .isInstanceOfSatisfying(
            Say.class,
            say -> {
              assertThat(say.phrase()).isEqualTo(Phrase.USAGE);
              assertThat(say.values().getFirst()).startsWith(text.split(" ")[0] + " ");
            });
    assertThat(bench.support.technicians.changes).isEmpty();
  }

  private static TellAdmin note(AdminNote note, String about) {
    return new TellAdmin(ADMIN, note, about);
  }

  private List<Effect> said(String text) {
    return said(ADMIN, text);
  }

  private List<Effect> said(PersonId from, String text) {
    int before = bench.converse.replies().size();
    bench.post(Json.message(nextUpdate++, from.value(), text));
    List<Effect> all = bench.converse.replies();
    return all.subList(before, all.size());
  }
}
