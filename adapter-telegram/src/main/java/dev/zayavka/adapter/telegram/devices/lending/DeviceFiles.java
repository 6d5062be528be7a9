package dev.zayavka.adapter.telegram.devices.lending;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.api.BotIdentity;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Send;
import dev.zayavka.adapter.telegram.delivery.Rendering.SendFile;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.lending.DeviceState.Kept;
import dev.zayavka.ports.devices.lending.driven.Labels;
import dev.zayavka.ports.devices.lending.driving.ExportDevices;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.tables.DataTable;
import dev.zayavka.ports.tables.driven.TableFiles;
import java.util.List;
import java.util.stream.Stream;

/** Files people ask for: the devices, everything there is, the log, a label. */
final class DeviceFiles {

  /** Telegram takes no larger document from a bot (Bot API, "Sending files"). */
  private static final int MOST_DOCUMENT = 50_000_000;

  private static final int MOST_LOG = 4 * 1024 * 1024;

  private final ExportDevices export;
  private final TableFiles files;
  private final Labels labels;
  private final RecentLog log;
  private final BotAccount bot;
  private final DeviceTexts words;
  private final Texts texts;

  DeviceFiles(DevicePorts ports, BotAccount bot, DeviceTexts words, Texts texts) {
    this.export = ports.export();
    this.files = ports.files();
    this.labels = ports.labels();
    this.log = ports.log();
    this.bot = bot;
    this.words = words;
    this.texts = texts;
  }

  /** The devices as a list that can be taken in again. */
  Rendering devices(PersonId to) {
    DataTable table = export.export();
    List<String> header = table.header().stream().map(this::column).toList();
    byte[] csv = files.csv(header, table.rows());
    return csv.length > MOST_DOCUMENT
        ? tooLarge(to)
        : document(to, "devices-" + words.today() + ".csv", csv);
  }

  /** Every table of the desk. */
  Rendering everything(PersonId to) {
    return export
        .exportAll(() -> files.archive(MOST_DOCUMENT))
        .close()
        .map(zip -> document(to, "zayavka-devices-" + words.today() + ".zip", zip))
        .orElseGet(() -> tooLarge(to));
  }

  /** The newest of the log; Telegram takes no empty file. */
  Rendering log(PersonId to) {
    byte[] newest = log.newest(MOST_LOG);
    return newest.length == 0
        ? new Send(to.privateChat(), Screen.of(texts.html("devices.log.empty")))
        : document(to, "zayavka-" + words.today() + ".log", newest);
  }

  /** The label of a device: a link that opens its card, and the number people know it by. */
  Rendering label(PersonId to, Kept device) {
    return bot.known()
        .map(us -> label(to, device, us))
        .orElseGet(
            () -> new Send(to.privateChat(), Screen.of(texts.html("devices.note.NO_LABEL"))));
  }

  private Rendering label(PersonId to, Kept device, BotIdentity us) {
    String id = DeviceTexts.number(device.file().id());
    String number =
        device
            .file()
            .fields()
            .value(DeviceField.INVENTORY_NUMBER)
            .orElseGet(() -> device.file().fields().number());
    return new SendFile(
        to.privateChat(),
        "label-" + id + ".png",
        labels.png("https://" + us.link() + "?start=d_" + id, number),
        texts.html("devices.label", gap("title", DeviceTexts.title(device)), gap("id", id)));
  }

  private Rendering tooLarge(PersonId to) {
    return new Send(to.privateChat(), Screen.of(texts.html("devices.export.too_large")));
  }

  private static Rendering document(PersonId to, String name, byte[] content) {
    return new SendFile(to.privateChat(), name, content, Html.EMPTY);
  }

  /** The export names its columns after the fields; people read them in their language. */
  private String column(String name) {
    return Stream.of(DeviceField.values())
        .filter(field -> field.name().equals(name))
        .findFirst()
        .map(words::field)
        .orElse(name);
  }
}
