package dev.zayavka.assembly.assessment.scenario;

import dev.zayavka.ports.assessment.Found;
import dev.zayavka.ports.assessment.scenario.Component;
import dev.zayavka.ports.assessment.scenario.ComponentId;
import dev.zayavka.ports.assessment.scenario.Scenario;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A talk in the terminal, in which the author of a scenario plays the trainee. */
final class TerminalTalk {

  private static final Pattern BETWEEN_NUMBERS = Pattern.compile("\\D+");

  private final Scenario scenario;
  private final BufferedReader in;
  private final PrintStream out;

  TerminalTalk(Scenario scenario, BufferedReader in, PrintStream out) {
    this.scenario = scenario;
    this.in = in;
    this.out = out;
  }

  /** Plays until the talk is over, or the trainee enters an empty line. */
  void play(TalkPartner partner) {
    describe(partner);
    Talk talk = new Talk(scenario, List.of());
    Optional<String> words = ask(talk);
    while (words.isPresent()) {
      talk = answer(talk, talk.said(words.get()), partner);
      words = talk.isOver() ? Optional.empty() : ask(talk);
    }
    if (!talk.turns().isEmpty()) {
      out.println();
      partner.review(talk).forEach(out::println);
    }
  }

  private void describe(TalkPartner partner) {
    out.println();
    out.println(scenario.title().ru() + " (" + partner.name() + ")");
    out.println(scenario.situation());
    out.println(scenario.task());
    scenario.checklist().forEach(step -> out.println("- " + step));
    out.println("(an empty line ends the talk)");
  }

  private Talk answer(Talk before, Talk asked, TalkPartner partner) {
    return switch (partner.answer(asked)) {
      case TalkPartner.Answer.Reply reply -> {
        reply.found().forEach(this::show);
        out.println(
            scenario.partner().emoji() + " " + scenario.partner().name() + ": " + reply.text());
        yield asked.replied(reply.text(), reply.found());
      }
      case TalkPartner.Answer.None none -> {
        out.println("(no reply: " + none.cause() + "; the turn does not count)");
        yield before;
      }
    };
  }

  private void show(Found found) {
    String quote = found.quote().isEmpty() ? "" : ": «" + found.quote() + "»";
    out.println("  ✅ " + label(found.component()) + quote);
  }

  private String label(ComponentId id) {
    return scenario.component(id).map(Component::label).orElse(id.value());
  }

  private Optional<String> ask(Talk talk) {
    out.println();
    out.print(
        scenario.you().label()
            + " ("
            + (talk.turns().size() + 1)
            + " of "
            + scenario.turns()
            + "): ");
    out.flush();
    return line();
  }

  /** Components the trainee ticks by their numbers. */
  List<Component> ticked(List<Component> components) {
    IntStream.range(0, components.size())
        .forEach(i -> out.println("  " + (i + 1) + " " + components.get(i).label()));
    out.print("  used, by numbers: ");
    out.flush();
    List<String> numbers =
        line().map(text -> BETWEEN_NUMBERS.splitAsStream(text).toList()).orElse(List.of());
    return IntStream.range(0, components.size())
        .filter(i -> numbers.contains(Integer.toString(i + 1)))
        .mapToObj(components::get)
        .toList();
  }

  /** A line with words; empty for one without, and at the end of the input. */
  private Optional<String> line() {
    try {
      @Nullable String line = in.readLine();
      return Optional.ofNullable(line).map(String::strip).filter(text -> !text.isEmpty());
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read the terminal", broken);
    }
  }
}
