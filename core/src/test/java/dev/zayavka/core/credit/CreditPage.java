package dev.zayavka.core.credit;

import dev.zayavka.core.shared.StateTable;
import dev.zayavka.ports.credit.CreditState;

/** Renderer of {@code docs/state-credit.md} from the decider itself. */
final class CreditPage {

  private CreditPage() {}

  static String render() {
    return """
        # States of a credit request

        Drawn from `CreditDecider` by its own test; `./zayavka test -Dzayavka.docs=write` draws it
        anew.

        ## How a request travels

        ```mermaid
        stateDiagram-v2
        %s```

        ## What is stored

        | state | `credit.requests.status` |
        |---|---|
        %s
        ## Every state and every command

        `→ State` goes there, `+ Event` stays and something follows, `=` is fine and changes
        nothing, `✗ REASON` is refused. The request is held by the one analyst unless a row says
        another.

        %s"""
        .formatted(diagram(), statuses(), CreditTable.table().render());
  }

  private static String diagram() {
    return "    [*] --> Absent\n" + CreditTable.table().diagram() + "    Delivered --> [*]\n";
  }

  private static String statuses() {
    StringBuilder rows = new StringBuilder();
    for (CreditState state : CreditTable.states()) {
      rows.append("| ").append(StateTable.name(state)).append(" | ").append(status(state));
      rows.append(" |\n");
    }
    return rows.toString();
  }

  private static String status(CreditState state) {
    return switch (state) {
      case CreditState.Absent absent -> "no row";
      case CreditState.Decided decided -> "`APPROVED` or `REJECTED`, within a transaction";
      case CreditState.Existing existing -> "`" + existing.status() + "`";
    };
  }
}
