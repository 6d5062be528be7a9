package dev.zayavka.core.support;

import dev.zayavka.core.shared.StateTable;
import dev.zayavka.ports.support.TicketState;

/** Renderer of {@code docs/state-ticket.md} from the deciders themselves. */
final class TicketPage {

  private TicketPage() {}

  static String render() {
    return """
        # States of a ticket and of its survey

        Drawn from `TicketDecider` and `SurveyDecider` by their own tests; `./zayavka test
        -Dzayavka.docs=write` draws it anew.

        ## How a ticket travels

        ```mermaid
        stateDiagram-v2
            [*] --> Absent
        %s```

        ## What is stored

        | state | `support.tickets.status` |
        |---|---|
        %s
        ## Every state and every command

        `→ State` goes there, `+ Event` stays and something follows, `=` is fine and changes
        nothing, `✗ REASON` is refused. The client of the open tickets has waited for half an
        hour, which is the time promised for an answer.

        %s
        ## The survey

        ```mermaid
        stateDiagram-v2
            [*] --> NotAsked
        %s    Given --> [*]
        ```

        The last of three questions waits; both marks before it were 5.

        %s"""
        .formatted(
            TicketTable.table().diagram(),
            statuses(),
            TicketTable.table().render(),
            SurveyTable.table().diagram(),
            SurveyTable.table().render());
  }

  private static String statuses() {
    StringBuilder rows = new StringBuilder();
    for (TicketState state : TicketTable.states()) {
      rows.append("| ").append(StateTable.name(state)).append(" | ").append(status(state));
      rows.append(" |\n");
    }
    return rows.toString();
  }

  private static String status(TicketState state) {
    return switch (state) {
      case TicketState.Absent absent -> "no row";
      case TicketState.Existing existing -> "`" + existing.status() + "`";
    };
  }
}
