package dev.zayavka.ports.devices.imports;

import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.Route.Guarantee;
import dev.zayavka.ports.delivery.Route.OnRefusal;
import dev.zayavka.ports.delivery.Route.Urgency;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** Outward effects of imported lists. */
public sealed interface ImportEffect extends Effect {

  /** The channel of files that people sent: fetched, read, taken in. */
  Channel FILES = new Channel("FILES");

  /** Effect on a chat. */
  sealed interface ImportMessage extends ImportEffect {}

  /** Work on the file of an uploaded list. */
  sealed interface FileWork extends ImportEffect {
    ImportId list();

    int turn();
  }

  /** Shows the sender the progress of their list. */
  record ShowImport(PersonId to, ImportId list) implements ImportMessage {}

  /** Updates the message that shows a list; a purged list is shown as given up. */
  record RefreshImport(PersonId to, ImportId list, MessageRef message) implements ImportMessage {}

  /**
   * Shows a page of the columns of a list, or the fields one of them can become.
   *
   * @param page from 1
   * @param column from 0
   */
  record ShowColumns(
      PersonId to, ImportId list, int turn, MessageRef message, int page, Optional<Integer> column)
      implements ImportMessage {}

  /** Sends the planned change of each row, as a file. */
  record SendPlan(PersonId to, ImportId list, int turn) implements ImportMessage {}

  /** Sends the refused rows as a file that can be corrected and sent again. */
  record SendRefusedRows(PersonId to, ImportId list) implements ImportMessage {}

  /** Fetches and reads a list. */
  record ReadImport(ImportId list, int turn) implements FileWork {}

  /** Applies a list. */
  record ApplyImport(ImportId list, int turn) implements FileWork {}

  @Override
  default Route route() {
    return switch (this) {
      case ShowImport show -> aboutList(show.to(), show.list());
      case RefreshImport refresh -> Route.toCard(refresh.message());
      case ShowColumns show -> Route.toCard(show.message());
      case SendPlan send -> aboutList(send.to(), send.list());
      case SendRefusedRows send -> aboutList(send.to(), send.list());
      case ReadImport read -> onFile(read.list());
      case ApplyImport apply -> onFile(apply.list());
    };
  }

  private static Route aboutList(PersonId to, ImportId list) {
    return Route.toPerson(to, "import:" + list.value(), OnRefusal.FORGET);
  }

  private static Route onFile(ImportId list) {
    return new Route(
        FILES,
        "files",
        "file:" + list.value(),
        Urgency.CLIENT,
        Guarantee.AT_LEAST_ONCE,
        OnRefusal.GIVE_UP,
        Optional.empty());
  }
}
