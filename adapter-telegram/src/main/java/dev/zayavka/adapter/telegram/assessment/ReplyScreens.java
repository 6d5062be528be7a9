package dev.zayavka.adapter.telegram.assessment;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.assessment.AssessmentButton.FinishTicks;
import dev.zayavka.adapter.telegram.assessment.AssessmentButton.Tick;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Edit;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.MessageParts;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.assessment.AssessmentEffect.RefreshTicks;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowReply;
import dev.zayavka.ports.assessment.AssessmentView.CloseTicks;
import dev.zayavka.ports.assessment.Found;
import dev.zayavka.ports.assessment.TrainingDossier;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingState.Existing;
import dev.zayavka.ports.assessment.Turn;
import dev.zayavka.ports.assessment.driving.AskAssessment;
import dev.zayavka.ports.assessment.scenario.Component;
import dev.zayavka.ports.assessment.scenario.ComponentId;
import dev.zayavka.ports.assessment.scenario.Scenario;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Replies of the partner: with the analysis for admins, or with the ticks of a self-check. */
final class ReplyScreens {

  private final AskAssessment ask;
  private final DeskTexts words;
  private final Texts texts;
  private final Clock clock;

  ReplyScreens(AssessmentPorts ports, DeskTexts words, Texts texts, Clock clock) {
    this.ask = ports.ask();
    this.words = words;
    this.texts = texts;
    this.clock = clock;
  }

  Rendering reply(ShowReply show) {
    return made(show.training(), show.turn(), made -> reply(show, made));
  }

  Rendering ticks(RefreshTicks refresh) {
    return made(
        refresh.training(),
        refresh.turn(),
        made -> new Edit(refresh.on(), new Screen(ticking(made), ticks(made))));
  }

  Rendering ticked(CloseTicks close) {
    return made(
        close.training(),
        close.turn(),
        made ->
            new Edit(
                close.on(),
                Screen.of(MessageParts.of(List.of(line(made), tickedLine(made))).getFirst())));
  }

  private Rendering reply(ShowReply show, Made made) {
    if (made.dossier().selfCheck()) {
      return DeskTexts.messages(show.to().privateChat(), List.of(ticking(made)), ticks(made));
    }
    List<Html> paragraphs = new ArrayList<>();
    paragraphs.add(line(made));
    if (ask.isAdmin(show.to(), clock.instant())) {
      paragraphs.add(analysis(made));
    }
    return DeskTexts.messages(show.to().privateChat(), paragraphs, List.of());
  }

  private Html line(Made made) {
    return texts.html(
        "reply.line",
        gap("emoji", made.scenario().partner().emoji()),
        gap("name", made.scenario().partner().name()),
        gap("reply", made.reply().strip()));
  }

  private Html analysis(Made made) {
    Set<ComponentId> met = made.dossier().met();
    List<Html> lines = new ArrayList<>();
    lines.add(texts.html("reply.analysis"));
    lines.add(texts.html("reply.this_turn"));
    lines.addAll(verdicts(made.scenario(), found(made.turn())));
    lines.add(
        texts.html(
            "reply.sum",
            gap("met", Integer.toString(met.size())),
            gap("all", Integer.toString(made.scenario().components().size()))));
    lines.addAll(verdicts(made.scenario(), met));
    return DeskTexts.lines(lines);
  }

  private List<Html> verdicts(Scenario scenario, Set<ComponentId> met) {
    return scenario.components().stream()
        .map(
            component ->
                texts.html(
                    met.contains(component.id()) ? "reply.yes" : "reply.no",
                    gap("label", component.label())))
        .toList();
  }

  private Html ticking(Made made) {
    return DeskTexts.joined("\n\n", List.of(line(made), texts.html("reply.tick")));
  }

  private Html tickedLine(Made made) {
    Set<ComponentId> ticked = found(made.turn());
    String labels =
        made.scenario().components().stream()
            .filter(component -> ticked.contains(component.id()))
            .map(Component::label)
            .collect(Collectors.joining(", "));
    return ticked.isEmpty()
        ? texts.html("reply.nothing_ticked")
        : texts.html("reply.ticked", gap("labels", labels));
  }

  private List<List<Button>> ticks(Made made) {
    Set<ComponentId> ticked = found(made.turn());
    TrainingId training = made.dossier().id();
    List<List<Button>> rows = new ArrayList<>();
    for (Component component : made.scenario().components()) {
      String key = ticked.contains(component.id()) ? "button.ticked" : "button.unticked";
      rows.add(
          List.of(
              new Button(
                  texts.plain(key, gap("label", component.label())),
                  new Tick(training, made.turn().no(), component.id()).packed())));
    }
    rows.add(List.of(words.button("button.done", new FinishTicks(training, made.turn().no()))));
    return rows;
  }

  private static Set<ComponentId> found(Turn turn) {
    return turn.found().stream().map(Found::component).collect(Collectors.toSet());
  }

  /** Nothing is shown of a turn whose texts were erased. */
  private Rendering made(TrainingId training, int no, Function<Made, Rendering> screen) {
    Optional<Scenario> scenario = ask.scenarioOf(training);
    return ask.training(training) instanceof Existing existing && scenario.isPresent()
        ? TalkScreens.turn(existing, no)
            .flatMap(
                turn ->
                    turn.reply()
                        .map(reply -> new Made(existing.dossier(), scenario.get(), turn, reply)))
            .map(screen)
            .orElse(TalkScreens.OVERTAKEN)
        : TalkScreens.OVERTAKEN;
  }

  /** A turn that has a reply. */
  private record Made(TrainingDossier dossier, Scenario scenario, Turn turn, String reply) {

    /** Without the words, which belong in no log. */
    @Override
    public String toString() {
      return "Made[" + dossier.id() + ", " + turn.no() + "]";
    }
  }
}
