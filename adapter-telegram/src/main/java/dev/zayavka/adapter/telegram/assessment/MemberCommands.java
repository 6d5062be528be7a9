package dev.zayavka.adapter.telegram.assessment;

import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.Command;
import dev.zayavka.adapter.telegram.routing.CommandFactory;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.routing.TelegramKit;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowMenu;
import dev.zayavka.ports.assessment.AssessmentEffect.TellRefusal;
import dev.zayavka.ports.assessment.AssessmentView.ShowFaq;
import dev.zayavka.ports.assessment.AssessmentView.ShowMembership;
import dev.zayavka.ports.assessment.AssessmentView.ShowMyResults;
import dev.zayavka.ports.assessment.SignInCommand.ForgetMe;
import dev.zayavka.ports.assessment.TrainingCommand.Leave;
import dev.zayavka.ports.assessment.TrainingCommand.StartTraining;
import dev.zayavka.ports.assessment.TrainingOutcome;
import dev.zayavka.ports.assessment.TrainingRefusal.AlreadyRunning;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.delivery.Effect;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Commands of the people who train. */
final class MemberCommands {

  /** Part of an update's answers: the greeting of the bot is another one. */
  private static final String GREETING = "assessment";

  private final AssessmentPorts ports;
  private final MemberDoor door;
  private final TalkMessages talk;
  private final Replies replies;
  private final CommandFactory make;
  private final boolean alone;

  MemberCommands(
      AssessmentPorts ports, MemberDoor door, TalkMessages talk, TelegramKit kit, boolean alone) {
    this.ports = ports;
    this.door = door;
    this.talk = talk;
    this.replies = kit.replies();
    this.make = CommandFactory.forEverybody(kit);
    this.alone = alone;
  }

  List<Command> list() {
    return List.of(
        show("train", message -> new ShowMenu(message.from().id(), false)),
        show("faq", message -> new ShowFaq(message.from().id())),
        show("whoami", message -> new ShowMembership(message.from().id())),
        show("my", message -> new ShowMyResults(message.from().id())),
        forMembers("forget_me", this::forget),
        make.plain("relogin", door::askPassword),
        start("aidemo", "fb_employee"),
        start("fbpeer", "fb_peer"),
        start("career", "career_dialog"));
  }

  /** The menu for a member; a stranger is asked for the password if there is no other desk. */
  void greet(InboundMessage message) {
    if (!door.isMember(message.from().id(), message.at())) {
      if (alone) {
        door.askPassword(message);
      }
    } else if (talk.isTraining(message.from().id())) {
      ports.trainings().handle(message.id(), new Leave(message.from(), message.at()));
    } else {
      replies.reply(
          message.updateId(), GREETING, new ShowMenu(message.from().id(), false), message.at());
    }
  }

  /** The menu for a member who came by the button of the desk. */
  void enter(ButtonPress press) {
    if (door.turnAway(press).isEmpty()) {
      replies.reply(press.updateId(), new ShowMenu(press.by().id(), false), press.at());
    }
  }

  private Command show(String name, Function<InboundMessage, Effect> view) {
    return forMembers(
        name, message -> replies.reply(message.updateId(), view.apply(message), message.at()));
  }

  private Command start(String name, String scenario) {
    return forMembers(name, message -> start(message, new ScenarioId(scenario)));
  }

  private Command forMembers(String name, Consumer<InboundMessage> action) {
    return make.plain(
        name,
        message -> {
          if (door.admits(message)) {
            action.accept(message);
          }
        });
  }

  private void forget(InboundMessage message) {
    ports.signIn().handle(message.id(), new ForgetMe(message.from(), message.at()));
  }

  private void start(InboundMessage message, ScenarioId scenario) {
    TrainingOutcome outcome =
        ports
            .trainings()
            .handle(message.id(), new StartTraining(scenario, message.from(), message.at()));
    if (outcome instanceof TrainingOutcome.Refused refused
        && refused.reason() instanceof AlreadyRunning) {
      replies.reply(
          message.updateId(), new TellRefusal(message.from().id(), refused.reason()), message.at());
    }
  }
}
