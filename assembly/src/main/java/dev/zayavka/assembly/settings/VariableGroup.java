package dev.zayavka.assembly.settings;

import java.util.List;

/** Variables about one thing, under the heading they have for people. */
public record VariableGroup(String heading, List<Variable> variables) {

  public VariableGroup {
    variables = List.copyOf(variables);
  }
}
