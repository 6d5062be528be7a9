package dev.zayavka.core.devices.lending;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renderer of {@code docs/state-device.md} from the decider itself. */
final class DevicePage {

  private DevicePage() {}

  static String render() {
    return """
        # States of a device

        Drawn from `DeviceDecider` by its own test; `./zayavka test -Dzayavka.docs=write` draws it
        anew.

        ## How a device travels

        ```mermaid
        stateDiagram-v2
            [*] --> Absent
        """
        + diagram()
        + """
        ```

        ## What is stored

        | state | row in `devices.resources` | beside it |
        |---|---|---|
        | Absent | none | |
        | Free | `deleted_at` and `offered_to` are null | no open row in `records` |
        | Offered | `offered_to`, `offered_until` | `wishlist`: those behind the first |
        | Lent | `offered_to` is null | an open row in `records`; `wishlist`: the queue |
        | Deleted | `deleted_at` | |

        ## Every state and every command

        `→ State` goes there, `+ Event` stays and something follows, `=` is fine and changes
        nothing, `✗ REASON` is refused. "The holder" has the device where it is lent, and had it
        before; "the next" is who it is offered to, or the first of the queue. Before each undo an
        admin took the device back (Free), wrote it down anew (Offered), assigned it (Lent) or
        deleted it (Deleted) ten minutes ago.

        """
        + DeviceTable.table().render();
  }

  /** States with and without a queue: a returned device goes to the next person, or is free. */
  private static String diagram() {
    return Stream.of(DeviceTable.table(), DeviceTable.tableWithoutQueues())
        .flatMap(table -> table.diagram().lines())
        .distinct()
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
