package dev.zayavka.adapter.telegram.assessment;

import dev.zayavka.adapter.telegram.routing.Command;
import dev.zayavka.adapter.telegram.routing.CommandFactory;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.routing.TelegramKit;
import dev.zayavka.ports.assessment.AssessmentEffect.ExportResults;
import dev.zayavka.ports.assessment.AssessmentView.SendExport;
import dev.zayavka.ports.assessment.AssessmentView.ShowAi;
import dev.zayavka.ports.assessment.AssessmentView.ShowRatings;
import dev.zayavka.ports.assessment.AssessmentView.ShowScenarios;
import dev.zayavka.ports.assessment.AssessmentView.ShowStats;
import dev.zayavka.ports.assessment.AssessmentView.ShowTrainee;
import dev.zayavka.ports.assessment.AssessmentView.ShowTrainees;
import dev.zayavka.ports.assessment.AssessmentView.ShowTraining;
import dev.zayavka.ports.assessment.AssessmentView.ShowTrainings;
import dev.zayavka.ports.assessment.SignInCommand;
import dev.zayavka.ports.assessment.SignInCommand.ResetTrainee;
import dev.zayavka.ports.assessment.SignInCommand.Revoke;
import dev.zayavka.ports.assessment.SignInOutcome;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.driving.HandleSignIn;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Commands of the desk's admins. */
final class TrainerCommands {

  private final HandleSignIn signIn;
  private final BroadcastMessages broadcasts;
  private final Replies replies;
  private final CommandFactory make;
  private final Optional<String> spreadsheet;

  TrainerCommands(AssessmentPorts ports, BroadcastMessages broadcasts, TelegramKit kit) {
    this.signIn = ports.signIn();
    this.broadcasts = broadcasts;
    this.replies = kit.replies();
    this.make = CommandFactory.forRole(new AdminRole(ports.ask(), kit.clock()), kit);
    this.spreadsheet = ports.policy().spreadsheet();
  }

  List<Command> list() {
    return List.of(
        show("trainees", to -> new ShowTrainees(to, 1, Optional.empty())),
        make.read(
            "trainee",
            TrainerCommands::person,
            (message, member) -> show(message, new ShowTrainee(message.from().id(), member))),
        make.read("revoke", TrainerCommands::person, this::revoke),
        make.read(
            "trainings",
            TrainerCommands::scenario,
            (message, scenario) ->
                show(
                    message,
                    new ShowTrainings(message.from().id(), scenario, 1, Optional.empty()))),
        make.read(
            "training",
            arguments -> CommandFactory.number(arguments).map(TrainingId::new),
            (message, training) -> show(message, new ShowTraining(message.from().id(), training))),
        show("assessment_stats", ShowStats::new),
        show("ratings", ShowRatings::new),
        show("scenarios", ShowScenarios::new),
        show("ai", ShowAi::new),
        make.plain("export_now", this::export),
        make.read("reset_trainee", TrainerCommands::person, this::reset),
        make.read("broadcast", broadcasts::parse, broadcasts::onCommand));
  }

  private Command show(String name, Function<PersonId, Effect> view) {
    return make.plain(name, message -> show(message, view.apply(message.from().id())));
  }

  /** Sends the files, and writes to the spreadsheet now if there is one. */
  private void export(InboundMessage message) {
    show(message, new SendExport(message.from().id()));
    spreadsheet.ifPresent(
        sheet ->
            replies.reply(message.updateId(), "export", new ExportResults(sheet), message.at()));
  }

  private void revoke(InboundMessage message, PersonId member) {
    change(message, new Revoke(member, message.from(), message.at()));
  }

  private void reset(InboundMessage message, PersonId member) {
    change(message, new ResetTrainee(member, message.from(), message.at()));
  }

  /** The desk itself tells what came of it. */
  private void change(InboundMessage message, SignInCommand command) {
    if (signIn.handle(message.id(), command) instanceof SignInOutcome.NotAnAdmin) {
      make.unknown(message);
    }
  }

  private void show(InboundMessage message, Effect view) {
    replies.reply(message.updateId(), view, message.at());
  }

  private static Optional<PersonId> person(String arguments) {
    return CommandFactory.positive(arguments).map(PersonId::new);
  }

  private static Optional<Optional<ScenarioId>> scenario(String arguments) {
    if (arguments.isEmpty()) {
      return Optional.of(Optional.empty());
    }
    return ScenarioId.isValid(arguments)
        ? Optional.of(Optional.of(new ScenarioId(arguments)))
        : Optional.empty();
  }
}
