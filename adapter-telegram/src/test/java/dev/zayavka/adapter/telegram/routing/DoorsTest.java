package dev.zayavka.adapter.telegram.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zayavka.adapter.telegram.callback.CallbackData;
import dev.zayavka.adapter.telegram.callback.EveryButton;
import dev.zayavka.adapter.telegram.credit.CreditFeature;
import dev.zayavka.adapter.telegram.devices.DeviceFeature;
import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.adapter.telegram.fake.Json;
import dev.zayavka.adapter.telegram.support.SupportFeature;
import dev.zayavka.adapter.telegram.updates.InboundUpdate;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.SupportView.TellBanned;
import dev.zayavka.testkit.Concurrently;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The matrix of doors: every kind of update, and for messages and presses every command, dialogue
 * and button of every desk. A person who is shut out gets through none of them.
 */
@TestInstance(Lifecycle.PER_CLASS)
class DoorsTest {

  private static final long BANNED = 99;
  private static final PersonId PERSON = new PersonId(BANNED);
  private static final String WORDS = "\"text\":\"помогите\"";

  /** Doors that a private chat does not have: what happens there is done by people of a group. */
  private static final Set<String> OF_GROUPS =
      Set.of("GroupMoved", "TopicReopened", "TopicMessage", "TopicEdited", "TopicClosed");

  /** Kinds of updates that bring nothing of a person to a desk. */
  private static final Set<String> WITHOUT_WORDS = Set.of("Unblocked", "Blocked", "Other");

  private final BotBench bench = BotBench.withEverything();
  private long update = 500;

  @BeforeAll
  void banned() {
    bench.adapter().me();
    bench.support.shutOut.add(PERSON);
    bench.support.awaitsComment = true;
    bench.devices.asking = true;
    bench.devices.registered.add(PERSON);
  }

  @BeforeEach
  void nextDoor() {
    update++;
    bench.converse.waiting = null;
    bench.devices.calls.clear();
  }

  @AfterAll
  void close() {
    bench.close();
  }

  @Test
  void every_kind_of_update_has_a_row() {
    Set<String> rows = new TreeSet<>(OF_GROUPS);
    rows.addAll(WITHOUT_WORDS);
    rows.addAll(kinds().keySet());
    assertThat(rows).containsExactlyInAnyOrderElementsOf(variants(InboundUpdate.class).toList());
  }

  @Test
  void every_desk_has_commands_and_buttons_among_the_rows() {
    assertThat(commands().toList()).contains("ask", "mine", "request", "start");
    assertThat(EveryButton.samples()).hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void no_command_is_carried_out(String command) {
    bench.post(Json.message(update, BANNED, "/" + command + " 15 слова"));
    assertToldAndOut();
  }

  @ParameterizedTest
  @MethodSource("dialogues")
  void no_answer_is_taken(String dialogue) {
    bench.converse.waiting = new Dialogue(dialogue, Map.of("ticket", "15"));
    bench.post(Json.privately(update, "message", BANNED, WORDS));
    assertToldAndOut();
  }

  @ParameterizedTest
  @MethodSource("dialogues")
  void no_question_is_cancelled(String dialogue) {
    bench.converse.waiting = new Dialogue(dialogue, Map.of("ticket", "15"));
    bench.post(Json.message(update, BANNED, "/cancel"));
    assertToldAndOut();
  }

  @ParameterizedTest
  @MethodSource("privateContents")
  void no_message_is_taken(String fields) {
    bench.post(Json.privately(update, "message", BANNED, fields));
    assertToldAndOut();
  }

  @Test
  void no_edit_is_taken() {
    bench.post(Json.privately(update, "edited_message", BANNED, WORDS));
    assertToldAndOut();
  }

  @ParameterizedTest
  @MethodSource("buttons")
  void no_button_works(String packed) {
    bench.post(Json.tap(update, BANNED, 77, BANNED, packed));

    assertOut();
    await().atMost(Concurrently.PATIENCE).until(() -> answer().isPresent());
    assertThat(answer()).contains("Обращения от вас сейчас не принимаются.");
  }

  private Optional<String> answer() {
    return bench.telegram.calls("answerCallbackQuery").stream()
        .map(FakeTelegram.Call::parameters)
        .filter(call -> call.path("callback_query_id").asText().equals("q" + update))
        .map(call -> call.path("text").asText())
        .findFirst();
  }

  /** Whose reaction it is the desk of support finds by the message: see the tests of its bridge. */
  @Test
  void a_reaction_reaches_support_alone() {
    String who = "\"user\":{\"id\":99,\"is_bot\":false,\"first_name\":\"А\"}";
    bench.post(Json.reaction(update, BANNED, 77, who, "{\"type\":\"emoji\",\"emoji\":\"👍\"}"));

    assertThat(ofSupport()).containsExactly("tg:" + update + " reacted 99 77 👍");
    assertThat(others()).isEmpty();
  }

  @Test
  void people_who_are_not_shut_out_get_in() {
    bench.post(Json.message(update, BANNED + 1, "/start"));
    assertThat(answers()).isNotEmpty().doesNotContain(new TellBanned(new PersonId(BANNED + 1)));
  }

  private void assertToldAndOut() {
    assertThat(answers()).containsExactly(new TellBanned(PERSON));
    assertOut();
  }

  private void assertOut() {
    assertThat(ofSupport()).isEmpty();
    assertThat(others()).isEmpty();
  }

  private List<Effect> answers() {
    List<String> ids = bench.converse.replyIds();
    List<Effect> effects = bench.converse.replies();
    return IntStream.range(0, ids.size())
        .filter(i -> ids.get(i).startsWith("tg:" + update + ":"))
        .mapToObj(effects::get)
        .toList();
  }

  private List<String> ofSupport() {
    return bench.support.calls.stream().filter(call -> call.startsWith("tg:" + update)).toList();
  }

  private List<Object> others() {
    List<Object> calls = new ArrayList<>();
    calls.addAll(bench.credit.commands);
    calls.addAll(bench.credit.said);
    calls.addAll(bench.credit.changes);
    calls.addAll(bench.devices.calls);
    calls.addAll(bench.devices.commands);
    calls.addAll(bench.devices.begun);
    return calls;
  }

  /** Kinds of updates by which a person in a private chat reaches a desk, with their tests. */
  private static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put(
        "PrivateMessage", "no_message_is_taken, no_command_is_carried_out, no_answer_is_taken");
    kinds.put("Edited", "no_edit_is_taken");
    kinds.put("Tap", "no_button_works");
    kinds.put("Reaction", "a_reaction_reaches_support_alone");
    return kinds;
  }

  private static Stream<String> variants(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(DoorsTest::variants)
        : Stream.of(type.getSimpleName());
  }

  /** Every command has a line in the texts of its desk, or of the bot. */
  static Stream<String> commands() {
    return Stream.of(
            "dev.zayavka.adapter.telegram.text.bot",
            bundle(CreditFeature.class, "credit"),
            bundle(SupportFeature.class, "support"),
            bundle(DeviceFeature.class, "devices"))
        .map(name -> ResourceBundle.getBundle(name, Locale.of("ru")))
        .flatMap(bundle -> bundle.keySet().stream())
        .filter(key -> key.startsWith("command."))
        .map(key -> key.substring("command.".length()))
        .distinct();
  }

  private static String bundle(Class<?> desk, String name) {
    return desk.getPackageName() + "." + name;
  }

  static Stream<String> dialogues() {
    return Stream.of("credit.comment", "support.comment", "devices.form");
  }

  static Stream<String> privateContents() {
    return Stream.of(
        WORDS,
        "\"text\":\"ноутбук\"",
        "\"document\":{\"file_id\":\"d\",\"file_unique_id\":\"u\",\"file_name\":\"a.csv\",\"file_size\":5}",
        "\"contact\":{\"phone_number\":\"+992900000001\",\"first_name\":\"A\",\"user_id\":99}",
        "\"caption\":\"вот\",\"photo\":[{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"width\":9,\"height\":9}]",
        "\"text\":\"а?\",\"reply_to_message\":{\"message_id\":55,\"date\":1,"
            + "\"chat\":{\"id\":99,\"type\":\"private\",\"first_name\":\"А\"}}",
        "\"text\":\"/start dev_5\"",
        "\"text\":\"/start@zayavka_bot dev_5\"");
  }

  static Stream<String> buttons() {
    return EveryButton.samples().stream().map(CallbackData::packed);
  }
}
