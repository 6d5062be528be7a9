package dev.zayavka.assembly.assessment.scenario;

import dev.zayavka.ports.assessment.Found;
import dev.zayavka.ports.assessment.scenario.Component;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Partner without an AI: the lines of the scenario, and components the trainee ticks. */
final class ScriptedPartner implements TalkPartner {

  private final Function<List<Component>, List<Component>> ticks;

  /**
   * A partner for one talk.
   *
   * @param ticks asks the trainee which of the components they used
   */
  ScriptedPartner(Function<List<Component>, List<Component>> ticks) {
    this.ticks = ticks;
  }

  @Override
  public String name() {
    return "the lines of the scenario, without an AI";
  }

  @Override
  public Answer answer(Talk talk) {
    List<Found> found =
        ticks.apply(talk.scenario().components()).stream()
            .map(component -> new Found(component.id(), ""))
            .toList();
    return new Answer.Reply(talk.scenario().line(talk.turns().size()), found);
  }

  @Override
  public List<String> review(Talk talk) {
    return talk.scenario().components().stream()
        .flatMap(
            component ->
                talk.met().contains(component.id())
                    ? Stream.of("✅ " + component.label())
                    : Stream.of("❌ " + component.label(), "   " + component.advice()))
        .toList();
  }
}
