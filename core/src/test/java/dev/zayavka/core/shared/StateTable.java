package dev.zayavka.core.shared;

import dev.zayavka.core.shared.Decision.Accepted;
import dev.zayavka.core.shared.Decision.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Table of every state and command of a state machine, with the decision on each pair.
 *
 * @param states one of each variant
 * @param commands each with its relevant variants, by a title that begins with its name
 */
public record StateTable<S, C, E, R>(
    List<S> states,
    Map<String, C> commands,
    BiFunction<S, C, Decision<E, R>> decide,
    BiFunction<S, E, ? extends S> evolve) {

  /** Table as Markdown: states as columns, commands as rows. */
  public String render() {
    StringBuilder table = new StringBuilder("| command |");
    states.forEach(state -> table.append(' ').append(name(state)).append(" |"));
    table.append("\n|---|").append("---|".repeat(states.size())).append('\n');
    commands.forEach(
        (title, command) -> {
          table.append("| ").append(title).append(" |");
          states.forEach(state -> table.append(' ').append(cell(state, command)).append(" |"));
          table.append('\n');
        });
    return table.toString();
  }

  /** Transitions with the commands that cause them, as Mermaid lines. */
  public String diagram() {
    StringBuilder lines = new StringBuilder();
    steps()
        .forEach(
            (step, by) ->
                lines
                    .append("    ")
                    .append(step.from())
                    .append(" --> ")
                    .append(step.to())
                    .append(" : ")
                    .append(String.join(", ", by))
                    .append('\n'));
    return lines.toString();
  }

  /** Names of all states and commands in the table. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    states.forEach(state -> names.add(name(state)));
    commands.values().forEach(command -> names.add(name(command)));
    return names;
  }

  /** Names of all variants of a sealed family. */
  public static Stream<String> variants(Class<?> family) {
    return family.isSealed()
        ? Stream.of(family.getPermittedSubclasses()).flatMap(StateTable::variants)
        : Stream.of(family.getSimpleName());
  }

  /** Expected table, from a file beside the test. */
  public static String expected(Class<?> test, String file) {
    try (InputStream table = Objects.requireNonNull(test.getResourceAsStream(file))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  public static String name(Object variant) {
    return variant.getClass().getSimpleName();
  }

  private Map<Step, List<String>> steps() {
    Map<Step, List<String>> steps = new LinkedHashMap<>();
    for (S state : states) {
      for (C command : commands.values()) {
        if (decide.apply(state, command) instanceof Accepted<E, R> accepted) {
          walk(steps, state, accepted.events(), name(command));
        }
      }
    }
    return steps;
  }

  private void walk(Map<Step, List<String>> steps, S from, List<E> events, String command) {
    S at = from;
    for (E event : events) {
      S next = evolve.apply(at, event);
      if (!next.getClass().equals(at.getClass())) {
        List<String> by =
            steps.computeIfAbsent(new Step(name(at), name(next)), step -> new ArrayList<>());
        if (!by.contains(command)) {
          by.add(command);
        }
      }
      at = next;
    }
  }

  private String cell(S state, C command) {
    return switch (decide.apply(state, command)) {
      case Rejected<E, R> rejected -> "✗ " + rejected.reason();
      case Accepted<E, R> accepted when accepted.events().isEmpty() -> "=";
      case Accepted<E, R> accepted -> path(state, accepted.events());
    };
  }

  private String path(S from, List<E> events) {
    List<String> passed = new ArrayList<>();
    S state = from;
    for (E event : events) {
      S next = evolve.apply(state, event);
      boolean moved = !next.getClass().equals(state.getClass());
      passed.add(moved ? "→ " + name(next) : "+ " + name(event));
      state = next;
    }
    return String.join(" ", passed);
  }

  private record Step(String from, String to) {}
}
