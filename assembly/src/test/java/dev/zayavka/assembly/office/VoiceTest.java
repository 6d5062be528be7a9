package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.AssessmentDeskDriver.BEHAVIOR;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.RESULT;
import static dev.zayavka.assembly.office.AssessmentDeskDriver.SEND;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.ai.AiCall;
import dev.zayavka.sandbox.ai.AiKind;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Voice messages in a training: heard, shown, confirmed or corrected. */
class VoiceTest extends SharedAssessmentDesk {

  private static final String HEARD = "Вот что я услышала";
  private static final byte[] VOICE = bytes("OggS about the report");
  private static final byte[] SILENCE = bytes("OggS silence");

  @Test
  void scenario_20_what_was_heard_is_shown_and_counts_when_it_is_sent() {
    desk.ai().hears(VOICE, BEHAVIOR);
    SimulatedPerson person = desk.trainee("/fbpeer");
    MessageView heard = heard(person);
    AiCall call = desk.ai().calls(AiKind.VOICE).getLast();
    assertThat(call.part("file").fileName()).isEqualTo("voice.ogg");
    assertThat(call.part("language").value()).isEqualTo("ru");
    assertThat(heard.text()).contains(BEHAVIOR);
    assertThat(desk.database().said(desk.training(person))).isEmpty();

    desk.tapped(person, heard, SEND, "Александр:");
    desk.office().awaitRest();
    assertThat(desk.database().said(desk.training(person))).containsExactly(BEHAVIOR);

    heard(person);
    desk.replied(person, RESULT);
    assertThat(desk.database().said(desk.training(person))).containsExactly(BEHAVIOR, RESULT);
    assertThat(
            desk.database()
                .read(
                    "select by_voice from assessment.turns where training_id = ? order by no",
                    desk.training(person),
                    row -> row.getBoolean(1)))
        .containsExactly(true, false);
  }

  @Test
  void scenario_20_a_recording_out_of_bounds_is_refused_before_it_is_fetched() {
    SimulatedPerson person = desk.trainee("/fbpeer");
    int calls = desk.ai().calls().size();
    int files = desk.office().telegram().transcript().calls("getFile").size();

    refused(person, person.privately().sendsVoice(VOICE, 0), "оборвалась, едва начавшись");
    refused(person, person.privately().sendsVoice(VOICE, 400), "длиннее 300 секунд");
    refused(
        person,
        person
            .privately()
            .sends(
                "voice",
                JsonNodes.object()
                    .put("file_id", "large-voice")
                    .put("file_unique_id", "large")
                    .put("duration", 200)
                    .put("file_size", 21 * 1024 * 1024),
                ""),
        "больше 20 мегабайт");

    assertThat(desk.ai().calls()).hasSize(calls);
    assertThat(desk.office().telegram().transcript().calls("getFile")).hasSize(files);
    assertThat(desk.state(person)).isEqualTo("TALKING");
  }

  @Test
  void scenario_20_silence_is_no_turn() {
    desk.ai().hears(SILENCE, "Субтитры сделал DimaTorzok");
    SimulatedPerson person = desk.trainee("/fbpeer");

    refused(person, person.privately().sendsVoice(SILENCE, 3), "Не расслышала");
    desk.office().awaitRest();

    assertThat(desk.state(person)).isEqualTo("TALKING");
    assertThat(desk.database().said(desk.training(person))).isEmpty();
  }

  private static MessageView heard(SimulatedPerson person) {
    MessageView sent = person.privately().sendsVoice(VOICE, 12);
    return person.awaitsMessageAfter(sent, HEARD, PATIENCE);
  }

  private static void refused(SimulatedPerson person, MessageView sent, String answer) {
    person.awaitsMessageAfter(sent, answer, PATIENCE);
  }

  private static byte[] bytes(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }
}
