package dev.zayavka.core.assessment;

import static dev.zayavka.testkit.fixture.AssessmentFixtures.aMessage;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.aTrainee;
import static dev.zayavka.testkit.fixture.AssessmentFixtures.anAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.assessment.AssessmentEffect.SendBroadcast;
import dev.zayavka.ports.assessment.Broadcast;
import dev.zayavka.ports.assessment.BroadcastCommand;
import dev.zayavka.ports.assessment.BroadcastId;
import dev.zayavka.ports.assessment.BroadcastOutcome;
import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BroadcastServiceTest {

  private static final MessageRef SHOWN = aMessage(anAdmin(), 90);

  private final TrainingRoom room = TrainingRoom.open();

  @Test
  void everybody_gets_a_broadcast_once_whatever_is_pressed_and_however_often_it_runs() {
    members(45);
    BroadcastId id = draft();
    assertThat(room.queries.broadcast(id).orElseThrow().progress())
        .isEqualTo(new Broadcast.Progress(45, 0, 0));
    confirm(id);
    confirm(id);
    List<Effect> sent = new ArrayList<>();
    for (int run = 0; run < 10; run++) {
      room.tend.send(room.now());
      room.tend.send(room.now());
      sent.addAll(room.drain());
    }

    assertThat(sent.stream().filter(SendBroadcast.class::isInstance).distinct()).hasSize(45);
    assertThat(sent.stream().filter(SendBroadcast.class::isInstance)).hasSize(45);
    Broadcast done = room.queries.broadcast(id).orElseThrow();
    assertThat(done.status()).isEqualTo(Broadcast.Status.DONE);
    assertThat(done.progress()).isEqualTo(new Broadcast.Progress(45, 45, 0));
  }

  @Test
  void a_pause_stops_the_flow_and_a_resume_goes_on_where_it_was() {
    members(30);
    BroadcastId id = draft();
    confirm(id);
    room.tend.send(room.now());
    room.broadcast(new BroadcastCommand.Pause(id, SHOWN, anAdmin(), room.now()));
    int before = broadcasts(room.drain());
    room.tend.send(room.now());
    assertThat(broadcasts(room.drain())).isZero();

    room.broadcast(new BroadcastCommand.Resume(id, SHOWN, anAdmin(), room.now()));
    room.tend.send(room.now());

    assertThat(before + broadcasts(room.drain())).isEqualTo(30);
  }

  @Test
  void a_stopped_broadcast_stays_stopped_and_a_later_one_waits_for_its_time() {
    members(3);
    BroadcastId stopped = draft();
    room.broadcast(new BroadcastCommand.Stop(stopped, SHOWN, anAdmin(), room.now()));
    assertThat(confirm(stopped)).isInstanceOf(BroadcastOutcome.NotNow.class);
    BroadcastId later = draft();
    room.broadcast(
        new BroadcastCommand.Confirm(
            later,
            Optional.of(room.now().plus(Duration.ofHours(2))),
            Optional.of(SHOWN),
            anAdmin(),
            room.now()));
    room.drain();
    room.tend.send(room.now());
    assertThat(broadcasts(room.drain())).isZero();
    room.later(Duration.ofHours(2));
    room.tend.send(room.now());
    assertThat(broadcasts(room.drain())).isEqualTo(3);
  }

  @Test
  void only_admins_write_to_everybody_and_only_to_somebody() {
    room.with(aTrainee());
    assertThat(choose(aTrainee())).isInstanceOf(BroadcastOutcome.NotAnAdmin.class);
    assertThat(
            room.broadcast(
                new BroadcastCommand.ChooseAudience(
                    new Broadcast.Audience.OfRole(dev.zayavka.ports.assessment.MemberRole.ADMIN),
                    anAdmin(),
                    room.now())))
        .isInstanceOf(BroadcastOutcome.NobodyToWrite.class);
    assertThat(
            room.broadcast(
                new BroadcastCommand.GiveText(
                    FormattedText.plain("Привет"), anAdmin(), room.now())))
        .isInstanceOf(BroadcastOutcome.NotAsked.class);
  }

  private void members(int count) {
    for (int i = 1; i <= count; i++) {
      room.with(Person.of(1000 + i, "Участник " + i));
    }
  }

  private BroadcastOutcome choose(Person by) {
    return room.broadcast(
        new BroadcastCommand.ChooseAudience(new Broadcast.Audience.Everybody(), by, room.now()));
  }

  private BroadcastId draft() {
    choose(anAdmin());
    BroadcastOutcome drafted =
        room.broadcast(
            new BroadcastCommand.GiveText(
                FormattedText.plain("Новый сценарий"), anAdmin(), room.now()));
    return ((BroadcastOutcome.Accepted) drafted).present().id();
  }

  private BroadcastOutcome confirm(BroadcastId id) {
    return room.broadcast(
        new BroadcastCommand.Confirm(
            id, Optional.empty(), Optional.of(SHOWN), anAdmin(), room.now()));
  }

  private static int broadcasts(List<Effect> sent) {
    return (int) sent.stream().filter(SendBroadcast.class::isInstance).count();
  }
}
