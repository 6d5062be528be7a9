package dev.zayavka.core.assessment;

import dev.zayavka.core.assessment.TrainingStep.NewTraining;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowMenu;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowTerms;
import dev.zayavka.ports.assessment.AssessmentEffect.TellRefusal;
import dev.zayavka.ports.assessment.AssessmentPolicy;
import dev.zayavka.ports.assessment.Membership;
import dev.zayavka.ports.assessment.TrainingCommand;
import dev.zayavka.ports.assessment.TrainingCommand.AcceptTerms;
import dev.zayavka.ports.assessment.TrainingCommand.AskReview;
import dev.zayavka.ports.assessment.TrainingCommand.ConfirmWords;
import dev.zayavka.ports.assessment.TrainingCommand.EditWords;
import dev.zayavka.ports.assessment.TrainingCommand.FinishTicking;
import dev.zayavka.ports.assessment.TrainingCommand.Leave;
import dev.zayavka.ports.assessment.TrainingCommand.OnTraining;
import dev.zayavka.ports.assessment.TrainingCommand.Restart;
import dev.zayavka.ports.assessment.TrainingCommand.RetryReply;
import dev.zayavka.ports.assessment.TrainingCommand.Say;
import dev.zayavka.ports.assessment.TrainingCommand.SayByVoice;
import dev.zayavka.ports.assessment.TrainingCommand.SendOther;
import dev.zayavka.ports.assessment.TrainingCommand.StartTraining;
import dev.zayavka.ports.assessment.TrainingCommand.ToggleComponent;
import dev.zayavka.ports.assessment.TrainingOutcome;
import dev.zayavka.ports.assessment.TrainingRefusal;
import dev.zayavka.ports.assessment.TrainingRefusal.AlreadyRunning;
import dev.zayavka.ports.assessment.TrainingRefusal.NoTraining;
import dev.zayavka.ports.assessment.TrainingRefusal.NotAMember;
import dev.zayavka.ports.assessment.TrainingRefusal.NotInformed;
import dev.zayavka.ports.assessment.TrainingRefusal.NotWords;
import dev.zayavka.ports.assessment.TrainingRefusal.StaleButton;
import dev.zayavka.ports.assessment.TrainingRefusal.UnknownScenario;
import dev.zayavka.ports.assessment.TrainingRefusal.WordsStand;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.TrainingState.Absent;
import dev.zayavka.ports.assessment.TrainingState.Existing;
import dev.zayavka.ports.assessment.TrainingState.Left;
import dev.zayavka.ports.assessment.TrainingState.Open;
import dev.zayavka.ports.assessment.TrainingState.Replying;
import dev.zayavka.ports.assessment.TrainingState.Reviewed;
import dev.zayavka.ports.assessment.TrainingState.Reviewing;
import dev.zayavka.ports.assessment.driven.AiCalls.Usage;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.driven.Members;
import dev.zayavka.ports.assessment.driving.HandleTraining;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Instant;
import java.util.Optional;

/** Command handler of trainings: membership, bounds and limits first, then the state machine. */
public final class TrainingService implements HandleTraining {

  private final Transactions<AssessmentWork> transactions;
  private final AssessmentSetup setup;
  private final Memberships memberships;
  private final SignIn signIn;
  private final TrainingHandling handling;

  public TrainingService(Transactions<AssessmentWork> transactions, AssessmentSetup setup) {
    this.transactions = transactions;
    this.setup = setup;
    this.memberships = new Memberships(setup);
    this.signIn = new SignIn(setup);
    this.handling = new TrainingHandling(setup);
  }

  @Override
  public TrainingOutcome handle(CommandId id, TrainingCommand command) {
    return transactions.once(
        id, command.at(), new TrainingOutcome.Repeated(), work -> handle(work, command));
  }

  private TrainingOutcome handle(AssessmentWork work, TrainingCommand command) {
    PersonId person = command.by().id();
    // First the lock: the store reads the member with it.
    TrainingState before = work.trainings().lockOpen(person);
    Optional<Membership.Member> member = memberships.member(work, person);
    if (member.isEmpty()) {
      signIn.ask(work, person, command.at());
      return new TrainingOutcome.Refused(new NotAMember(), new Absent());
    }
    TrainingOutcome outcome =
        refusal(work, before, command)
            .<TrainingOutcome>map(reason -> new TrainingOutcome.Refused(reason, before))
            .orElseGet(() -> carryOut(work, before, command, member.get()));
    if (outcome instanceof TrainingOutcome.Refused refused && isTold(refused, command)) {
      work.outbox().enqueue(new TellRefusal(person, refused.reason()), command.at());
    }
    return outcome;
  }

  /** Reason to refuse a command before the training is looked at. */
  private Optional<TrainingRefusal> refusal(
      AssessmentWork work, TrainingState before, TrainingCommand command) {
    AssessmentPolicy.Bounds bounds = setup.policy().bounds();
    Optional<TrainingRefusal> unfit =
        switch (command) {
          case Say say -> MessageBounds.refusal(bounds, say.words());
          case SayByVoice voice -> MessageBounds.refusal(bounds, voice.voice());
          case OnTraining button when !isOn(before, button) -> Optional.of(new StaleButton());
          case TrainingCommand other -> Optional.empty();
        };
    return unfit.isPresent() || !asksAModel(before, command)
        ? unfit
        : CallLimits.refusal(
            setup.policy(), usage(work, command.by().id(), command.at()), command.at());
  }

  private static boolean isOn(TrainingState before, OnTraining button) {
    return before instanceof Existing training && training.dossier().id().equals(button.training());
  }

  /** True if the command leads to a call of a model at once. */
  private static boolean asksAModel(TrainingState before, TrainingCommand command) {
    boolean asks =
        switch (command) {
          case Say say -> true;
          case SayByVoice voice -> true;
          case ConfirmWords confirm -> true;
          case RetryReply retry -> true;
          case AskReview ask -> true;
          case TrainingCommand other -> false;
        };
    return asks
        && switch (before) {
          case Absent absent -> false;
          case Replying busy -> false;
          case Reviewing busy -> false;
          case Reviewed ended -> false;
          case Left ended -> false;
          case Open training -> !training.dossier().selfCheck();
        };
  }

  private Usage usage(AssessmentWork work, PersonId person, Instant at) {
    return work.aiCalls()
        .usage(
            person,
            at.minus(CallLimits.HOUR),
            CallLimits.tokensSince(setup.policy(), at),
            at.minus(AssessmentPolicy.SKIP));
  }

  private TrainingOutcome carryOut(
      AssessmentWork work, TrainingState before, TrainingCommand command, Membership.Member by) {
    Instant at = command.at();
    return switch (command) {
      case StartTraining start when !by.informed() -> inform(work, before, start);
      case StartTraining start -> begin(work, before, start.scenario(), start);
      case AcceptTerms accept -> {
        informed(work, accept);
        yield begin(work, before, accept.scenario(), accept);
      }
      case Restart restart -> beginAgain(work, before, restart);
      case Say say -> handling.carryOut(work, before, new TrainingStep.Say(say.words(), at));
      case SayByVoice voice ->
          handling.carryOut(work, before, new TrainingStep.SayByVoice(voice.voice(), at));
      case SendOther other -> refuse(before, new NotWords(other.content()));
      case EditWords edit -> refuse(before, new WordsStand());
      case ConfirmWords confirm ->
          handling.carryOut(work, before, new TrainingStep.ConfirmWords(confirm.attempt(), at));
      case RetryReply retry -> handling.carryOut(work, before, new TrainingStep.RetryReply(at));
      case ToggleComponent toggle ->
          handling.carryOut(
              work,
              before,
              new TrainingStep.ToggleComponent(
                  toggle.turn(), toggle.component(), toggle.shownOn(), at));
      case FinishTicking finish ->
          handling.carryOut(work, before, new TrainingStep.FinishTicking(finish.turn(), at));
      case AskReview ask -> handling.carryOut(work, before, new TrainingStep.AskReview(at));
      case Leave leave -> leave(work, before, leave);
    };
  }

  private TrainingOutcome inform(AssessmentWork work, TrainingState before, StartTraining start) {
    if (setup.scenarios().find(start.scenario()).isEmpty()) {
      return new TrainingOutcome.Refused(new UnknownScenario(), before);
    }
    work.outbox().enqueue(new ShowTerms(start.by().id(), start.scenario()), start.at());
    return new TrainingOutcome.Refused(new NotInformed(), before);
  }

  private static void informed(AssessmentWork work, AcceptTerms accept) {
    work.members()
        .find(accept.by().id())
        .filter(entry -> entry.informedAt().isEmpty())
        .ifPresent(
            entry ->
                work.members()
                    .put(
                        new Members.Entry(
                            entry.person(),
                            entry.role(),
                            entry.passwordMark(),
                            entry.signedInAt(),
                            Optional.of(accept.at()),
                            entry.revokedAt())));
  }

  private TrainingOutcome begin(
      AssessmentWork work, TrainingState before, ScenarioId id, TrainingCommand command) {
    Optional<Scenario> scenario = setup.scenarios().find(id);
    return scenario.isEmpty()
        ? new TrainingOutcome.Refused(new UnknownScenario(), before)
        : handling.carryOut(
            work,
            before,
            new TrainingStep.Begin(next(work, scenario.get(), command), command.at()));
  }

  private TrainingOutcome beginAgain(AssessmentWork work, TrainingState before, Restart restart) {
    if (!(before instanceof Existing running)) {
      return new TrainingOutcome.Refused(new NoTraining(), before);
    }
    Optional<Scenario> scenario = setup.scenarios().find(running.dossier().scenario());
    return scenario.isEmpty()
        ? new TrainingOutcome.Refused(new UnknownScenario(), before)
        : handling.carryOut(
            work,
            before,
            new TrainingStep.BeginAgain(next(work, scenario.get(), restart), restart.at()));
  }

  private NewTraining next(AssessmentWork work, Scenario scenario, TrainingCommand command) {
    return new NewTraining(
        work.trainings().nextId(),
        command.by().id(),
        scenario.id(),
        setup.scenarios().version(scenario),
        setup.policy().isSelfCheck());
  }

  /** The menu is shown in any case; a review that is being written arrives by itself. */
  private TrainingOutcome leave(AssessmentWork work, TrainingState before, Leave leave) {
    TrainingOutcome outcome = handling.carryOut(work, before, new TrainingStep.Leave(leave.at()));
    boolean shown =
        outcome instanceof TrainingOutcome.Accepted(Existing present) && present instanceof Left;
    if (!shown) {
      work.outbox().enqueue(new ShowMenu(leave.by().id(), false), leave.at());
    }
    return outcome;
  }

  private static TrainingOutcome refuse(TrainingState before, TrainingRefusal reason) {
    return new TrainingOutcome.Refused(before instanceof Open ? reason : new NoTraining(), before);
  }

  /**
   * True for a refusal that a message tells: all but those that the caller tells beside the button,
   * those that were answered by a question, and those that concern nobody.
   */
  private static boolean isTold(TrainingOutcome.Refused refused, TrainingCommand command) {
    return switch (refused.reason()) {
      case NotAMember asked -> false;
      case NotInformed asked -> false;
      case StaleButton button -> false;
      case AlreadyRunning button -> false;
      case NoTraining none -> !(command instanceof Leave) && !(command instanceof EditWords);
      case TrainingRefusal other -> true;
    };
  }
}
