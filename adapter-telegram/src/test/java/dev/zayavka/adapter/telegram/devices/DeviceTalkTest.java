package dev.zayavka.adapter.telegram.devices;

import static dev.zayavka.adapter.telegram.devices.Terminals.TERMINAL;
import static dev.zayavka.adapter.telegram.fake.BotBench.A_DEVELOPER;
import static dev.zayavka.testkit.fixture.CreditFixtures.aStranger;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.conversation.ChooseDesk;
import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.Talk;
import dev.zayavka.ports.conversation.ConversationEffect.OfferCommands;
import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceNote;
import dev.zayavka.ports.devices.lending.DeviceView.ShowDevice;
import dev.zayavka.ports.devices.lending.DeviceView.ShowDevices;
import dev.zayavka.ports.devices.lending.DeviceView.Tell;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.testkit.fixture.SupportFixtures;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTalkTest {

  private static final Person BORROWER = anAnalyst();
  private static final String PHOTO =
      "\"photo\":[{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"width\":9,\"height\":9}]";
  private static final String FILE =
      "\"document\":{\"file_id\":\"F\",\"file_unique_id\":\"u\",\"file_name\":\"Кассы.csv\","
          + "\"file_size\":1200}";

  private final BotBench everything = BotBench.withEverything();
  private final BotBench alone = BotBench.withDevices();
  private final Talk talk = new Talk(everything);
  private final Talk talkAlone = new Talk(alone);

  @BeforeEach
  void register() {
    everything.devices.registered.add(BORROWER.id());
    alone.devices.registered.add(BORROWER.id());
    everything.askDevices.cards.put(TERMINAL, Terminals.card());
  }

  @AfterEach
  void close() {
    everything.close();
    alone.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pax s300", "/100 рублей", "/"})
  void what_borrowers_write_is_looked_for(String words) {
    for (Person person : new Person[] {BORROWER, anAdmin(), A_DEVELOPER}) {
      assertThat(talk.say(person, words)).containsExactly(found(person, words));
    }
    assertThat(everything.support.calls).isEmpty();
  }

  @Test
  void what_everybody_else_writes_is_for_support() {
    assertThat(talk.say(aStranger(), "не печатает")).isEmpty();
    assertThat(everything.support.calls).containsExactly("tg:500 from client");
    assertThat(everything.devices.calls).isEmpty();
  }

  @Test
  void an_answer_to_a_message_of_support_is_for_support() {
    everything.support.ask.posts.add(
        SupportFixtures.aPost(
            new PostId(1), new TicketId(1), new MessageRef(BORROWER.id().privateChat(), 7), "?"));

    talk.send(BORROWER, "\"text\":\"да, помогло\"," + answerTo(7));
    talk.send(BORROWER, "\"text\":\"касса\"," + answerTo(8));

    assertThat(everything.support.calls).containsExactly("tg:500 from client");
  }

  @Test
  void a_desk_that_is_alone_asks_strangers_who_they_are() {
    assertThat(talkAlone.say(aStranger(), "не печатает")).isEmpty();
    assertThat(alone.devices.calls).containsExactly("tg:500 insist 99 then -");
  }

  @Test
  void what_is_no_text_is_no_search() {
    assertThat(talk.send(BORROWER, PHOTO)).isEmpty();
    assertThat(talk.send(BORROWER, FILE)).isEmpty();
    assertThat(everything.support.calls)
        .containsExactly("tg:500 from client", "tg:501 from client");
    assertThat(talkAlone.send(BORROWER, PHOTO))
        .containsExactly(Say.of(BORROWER.id(), Phrase.NOT_UNDERSTOOD));
  }

  @Test
  void an_admins_file_is_a_list_of_devices() {
    assertThat(talk.send(anAdmin(), FILE + ",\"caption\":\"вот\"")).isEmpty();
    assertThat(everything.devices.calls).containsExactly("tg:500 receive F Кассы.csv 1200");
    assertThat(everything.support.calls).isEmpty();
  }

  @Test
  void an_admins_file_is_one_whatever_the_desk_is_asking() {
    ask(everything);

    talk.send(anAdmin(), FILE);

    assertThat(everything.devices.calls).containsExactly("tg:500 receive F Кассы.csv 1200");
  }

  @Test
  void an_admins_file_finds_its_way_past_a_question_that_is_answered() {
    everything.converse.waiting = new Dialogue("credit.comment", Map.of());

    talk.send(anAdmin(), FILE);

    assertThat(everything.devices.calls).containsExactly("tg:500 receive F Кассы.csv 1200");
  }

  @Test
  void a_file_the_desk_does_not_want_is_for_support() {
    everything.devices.trusts = false;

    talk.send(anAdmin(), FILE);

    assertThat(everything.support.calls).containsExactly("tg:500 from client");
  }

  @Test
  void a_question_comes_first() {
    ask(everything);

    assertThat(talk.say(BORROWER, "через неделю")).isEmpty();
    assertThat(talk.send(BORROWER, PHOTO)).isEmpty();
    assertThat(talk.send(BORROWER, FILE)).isEmpty();

    assertThat(everything.devices.calls)
        .containsExactly(
            "tg:500 answer через неделю by 11 - in 500",
            "tg:501 answer without words by 11 anna in 501",
            "tg:502 answer without words by 11 anna in 502");
    assertThat(everything.support.calls).isEmpty();
  }

  @Test
  void who_is_asked_softly_and_writes_something_else_is_heard_by_support() {
    everything.converse.waiting = new Dialogue("devices.register", Map.of());

    talk.say(aStranger(), "не печатает");

    assertThat(everything.support.calls).containsExactly("tg:500 from client");
  }

  @Test
  void a_question_is_withdrawn() {
    ask(everything);
    assertThat(talk.say(BORROWER, "/cancel")).isEmpty();
    assertThat(everything.devices.calls).containsExactly("tg:500 cancelled 11");
  }

  @Test
  void start_greets_and_asks_strangers_who_they_are() {
    assertThat(talkAlone.say(aStranger(), "/start"))
        .containsExactly(
            Say.of(aStranger().id(), Phrase.GREETING), new OfferCommands(aStranger().id()));
    assertThat(alone.devices.calls).containsExactly("tg:500 insist 99 then -");
  }

  @Test
  void start_leaves_those_alone_who_may_go_on_without_an_answer() {
    talk.say(aStranger(), "/start");
    talkAlone.say(anAdmin(), "/start");
    talkAlone.say(BORROWER, "/start");

    assertThat(everything.devices.calls).containsExactly("tg:500 welcome 99 then -");
    assertThat(alone.devices.calls).containsExactly("tg:500 welcome 1 then -");
  }

  @Test
  void a_link_opens_its_device_instead_of_a_greeting() {
    for (Person person : new Person[] {BORROWER, anAdmin(), A_DEVELOPER}) {
      assertThat(talk.say(person, "/start d_15"))
          .containsExactly(
              new ShowDevice(person.id(), TERMINAL, Optional.empty()),
              new OfferCommands(person.id()));
    }
    assertThat(everything.devices.calls).isEmpty();
  }

  @Test
  void a_link_to_a_device_there_never_was_finds_nothing() {
    assertThat(talk.say(BORROWER, "/start d_16"))
        .first()
        .isEqualTo(new Tell(BORROWER.id(), DeviceNote.NOT_FOUND, ""));
  }

  @Test
  void who_comes_by_a_link_is_asked_first_who_they_are() {
    talk.say(aStranger(), "/start d_15");
    assertThat(everything.devices.calls).containsExactly("tg:500 insist 99 then 15");
  }

  @ParameterizedTest
  @ValueSource(strings = {"15", "d_", "d_x", "d_0", "promo"})
  void a_link_that_leads_nowhere_is_a_start(String link) {
    assertThat(talk.say(BORROWER, "/start " + link))
        .first()
        .isEqualTo(Say.of(BORROWER.id(), Phrase.GREETING));
  }

  @Test
  void the_greeting_of_several_desks_has_a_button_for_each() {
    everything.deliver(Say.of(aStranger().id(), Phrase.GREETING));
    alone.deliver(Say.of(aStranger().id(), Phrase.GREETING));

    assertThat(everything.telegram.calls("sendMessage").getLast().parameters().toString())
        .contains("Техника", "h:desk:devices", "Поддержка", "h:desk:support");
    assertThat(alone.telegram.calls("sendMessage").getLast().parameters().toString())
        .doesNotContain("h:desk");
  }

  @Test
  void no_other_phrase_has_those_buttons() {
    everything.deliver(Say.of(aStranger().id(), Phrase.HELP));
    assertThat(everything.telegram.calls("sendMessage").getLast().parameters().toString())
        .doesNotContain("h:desk");
  }

  @Test
  void choosing_devices_asks_strangers_and_shows_everything_to_others() {
    ChooseDesk devices = new ChooseDesk("devices");

    assertThat(talk.press(aStranger(), devices).parameters().has("text")).isFalse();
    assertThat(everything.devices.calls).containsExactly("tg:500 insist 99 then -");
    assertThat(everything.converse.replies()).isEmpty();

    talk.press(BORROWER, devices);
    assertThat(everything.converse.replies())
        .containsExactly(
            new ShowDevices(BORROWER.id(), new DeviceFilter.Everything(), 1, Optional.empty()));
  }

  @Test
  void choosing_support_withdraws_the_question_and_asks_for_theirs() {
    everything.devices.asking = true;

    talk.press(aStranger(), new ChooseDesk("support"));

    assertThat(everything.devices.calls).containsExactly("abandon 99");
    assertThat(everything.converse.replies())
        .containsExactly(Say.of(aStranger().id(), Phrase.WRITE_YOUR_QUESTION));
  }

  @Test
  void a_desk_that_is_off_or_unheard_of_cannot_be_chosen() {
    assertThat(talkAlone.press(BORROWER, new ChooseDesk("support")).text()).contains("устарела");
    assertThat(talk.press(BORROWER, new ChooseDesk("coffee")).text()).contains("устарела");
  }

  @Test
  void words_behind_ask_are_a_question_to_support() {
    assertThat(talk.say(BORROWER, "/ask не печатает\nчек")).isEmpty();
    assertThat(talk.say(aStranger(), "/ask и у меня")).isEmpty();

    assertThat(everything.support.calls)
        .containsExactly("tg:500 from client", "tg:501 from client");
    assertThat(everything.support.said.getFirst().content().words().text())
        .isEqualTo("не печатает\nчек");
    assertThat(everything.support.said.getFirst().source().messageId()).isEqualTo(500);
  }

  @Test
  void ask_without_words_is_answered_with_its_use() {
    assertThat(talk.say(BORROWER, "/ask"))
        .singleElement()
        .isInstanceOfSatisfying(Say.class, say -> assertThat(say.phrase()).isEqualTo(Phrase.USAGE));
    assertThat(everything.support.calls).isEmpty();
  }

  @Test
  void where_all_words_go_to_one_desk_there_is_no_ask() {
    try (BotBench support = BotBench.withSupport()) {
      assertThat(new Talk(support).say(BORROWER, "/ask не печатает"))
          .containsExactly(Say.of(BORROWER.id(), Phrase.UNKNOWN_COMMAND));
    }
    assertThat(talkAlone.say(BORROWER, "/ask не печатает"))
        .containsExactly(new Tell(BORROWER.id(), DeviceNote.NOT_FOUND, ""));
  }

  private static void ask(BotBench bench) {
    bench.converse.waiting = new Dialogue("devices.form", Map.of());
    bench.devices.asking = true;
  }

  private static ShowDevices found(Person person, String words) {
    return new ShowDevices(person.id(), new DeviceFilter.Found(words), 1, Optional.empty());
  }

  private static String answerTo(long message) {
    return "\"reply_to_message\":{\"message_id\":%d,\"date\":1,\"chat\":{\"id\":%d,\"type\":\"private\"}}"
        .formatted(message, BORROWER.id().value());
  }
}
