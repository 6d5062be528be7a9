package dev.zayavka.ports.sheets.driving;

import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.sheets.ExportLayout;
import dev.zayavka.ports.sheets.ExportPlan;
import dev.zayavka.ports.sheets.KeyColumn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Planning of effects of channel {@code SHEETS}, from the state as it is now, so that a repeat
 * writes the same cells: exactly once for each record, whatever is cut.
 *
 * <ol>
 *   <li>The sink asks for the {@linkplain #layout layout} and creates the tabs that are missing.
 *   <li>It reads column A of the keyed tabs and asks for the {@linkplain #prepare plan}. The desk
 *       gives each key its row and commits it before it answers: the row it has; the row where the
 *       key was found, if somebody sorted; a row after the last, if the key is nowhere and its row
 *       is taken. The pure rule for that is {@code core.sheets.RowPlacement}, and {@code
 *       KeyedTabPlan} beside it plans a whole tab.
 *   <li>It writes the plan by one request and answers {@code Delivered(ExportReceipt)}. Settlement
 *       keeps the digests of the rows of that receipt, in the transaction of the outbox row. A row
 *       whose digest is kept is not planned again until it changes or its key is gone from column
 *       A.
 * </ol>
 *
 * <p>If the sink stops before the write, rows are assigned and not yet written: the next run
 * assigns the same. If it stops after the write, the digests are missing: the next run finds each
 * key where it was put and writes the same cells again. Two runs at once get the same rows, because
 * they are assigned under a lock of the store. If a person sorts between the reading and the write,
 * a record may be twice or gone until the next run, which blanks the second row and writes what is
 * gone.
 */
public interface PrepareExport {

  /**
   * The tabs an effect writes to; empty if it is obsolete. The store is not asked.
   *
   * @throws IllegalArgumentException if the effect is not one of this channel
   */
  Optional<ExportLayout> layout(Effect effect);

  /**
   * The content to write now. The rows of the plan are assigned in one transaction, which is
   * committed; the plan may be empty.
   *
   * @param found column A of each keyed tab of the layout, in its order
   * @param at time of the export
   * @throws IllegalArgumentException if the effect is not one of this channel
   * @throws dev.zayavka.ports.shared.StorageUnavailable when the store cannot be reached
   */
  ExportPlan prepare(Effect effect, List<KeyColumn> found, Instant at);
}
