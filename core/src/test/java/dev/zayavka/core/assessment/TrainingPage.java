package dev.zayavka.core.assessment;

import dev.zayavka.core.shared.StateTable;
import dev.zayavka.ports.assessment.TrainingState;

/** Renderer of {@code docs/state-assessment.md} from the decider itself. */
final class TrainingPage {

  private TrainingPage() {}

  static String render() {
    return """
        # States of a training

        Drawn from `TrainingDecider` by its own test; `./zayavka test -Dzayavka.docs=write` draws it
        anew.

        ## How a talk goes

        ```mermaid
        stateDiagram-v2
        %s```

        A training in self-check, without a model, goes from `Talking` to `Talking` with each turn,
        and to `Reviewed` at its end.

        ## What is stored

        | state | `assessment.trainings.state` |
        |---|---|
        %s
        ## Every state and every command

        `→ State` goes there, `+ Event` stays and something follows, `=` is fine and changes
        nothing, `✗ Reason` is refused. The talk has one turn with a reply, and a second one where
        the partner is asked (`Replying`, `Stalled`). People's commands are `Say` to `AskReview`
        without the words `Take`, `Fail` and `Claim`, which come from models.

        %s"""
        .formatted(diagram(), statuses(), TrainingTable.table().render());
  }

  private static String diagram() {
    return "    [*] --> Absent\n"
        + TrainingTable.table().diagram()
        + "    Reviewed --> [*]\n    Left --> [*]\n";
  }

  private static String statuses() {
    StringBuilder rows = new StringBuilder();
    for (TrainingState state : TrainingTable.states()) {
      rows.append("| ").append(StateTable.name(state)).append(" | ").append(status(state));
      rows.append(" |\n");
    }
    return rows.toString();
  }

  private static String status(TrainingState state) {
    return switch (state) {
      case TrainingState.Absent absent -> "no row";
      case TrainingState.Existing existing -> "`" + existing.status() + "`";
    };
  }
}
