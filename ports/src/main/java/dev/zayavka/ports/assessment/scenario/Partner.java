package dev.zayavka.ports.assessment.scenario;

import java.util.List;

/**
 * The character the trainee talks with.
 *
 * @param name also the name before the character's words in a transcript
 * @param emoji sign before each reply
 * @param character traits, and how the character changes during the talk
 * @param knows facts the character tells only when asked
 * @param opensWith samples of a first reply
 * @param never actions the character does not take
 */
public record Partner(
    String name,
    String emoji,
    String position,
    List<String> character,
    List<String> knows,
    List<String> opensWith,
    List<String> never) {
  public Partner {
    character = List.copyOf(character);
    knows = List.copyOf(knows);
    opensWith = List.copyOf(opensWith);
    never = List.copyOf(never);
  }
}
