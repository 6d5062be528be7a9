package dev.zayavka.ports.assessment.scenario;

import java.util.List;
import java.util.Optional;

/**
 * Scenario of a training: data of one talk between a trainee and a character.
 *
 * @param turns the talk is over after so many turns of the trainee, 2 to 20
 * @param checklist the method in short, with sample phrases, shown before the talk
 * @param components 2 to 8, in the order they are shown
 * @param lines replies of the character without an AI, at least one per turn, in order
 * @param leak words the character must not say, such as the name of the method
 * @param digest SHA-256 of the files it was read from, 64 hexadecimal digits; another digest is
 *     another version of the scenario
 */
public record Scenario(
    ScenarioId id,
    Title title,
    int turns,
    TraineePart you,
    Partner partner,
    String situation,
    String task,
    List<String> checklist,
    List<Component> components,
    ReviewGuide review,
    List<String> lines,
    List<String> leak,
    Theory theory,
    String digest) {

  public static final int FEWEST_COMPONENTS = 2;
  public static final int MOST_COMPONENTS = 8;

  /** A talk is complete after two turns at the earliest. */
  public static final int FEWEST_TURNS = 2;

  public static final int MOST_TURNS = 20;

  public Scenario {
    checklist = List.copyOf(checklist);
    components = List.copyOf(components);
    lines = List.copyOf(lines);
    leak = List.copyOf(leak);
    if (components.size() < FEWEST_COMPONENTS || components.size() > MOST_COMPONENTS) {
      throw new IllegalArgumentException(id + " has " + components.size() + " components");
    }
    if (turns < FEWEST_TURNS || turns > MOST_TURNS || lines.size() < turns) {
      throw new IllegalArgumentException(id + ": " + turns + " turns, " + lines.size() + " lines");
    }
  }

  /** The component of that id; empty if the scenario has none. */
  public Optional<Component> component(ComponentId wanted) {
    return components.stream().filter(component -> component.id().equals(wanted)).findFirst();
  }

  /**
   * Reply of the character without an AI.
   *
   * @param turn number of the trainee's turn, from 1
   */
  public String line(int turn) {
    return lines.get(turn - 1);
  }
}
