package dev.zayavka.adapter.telegram.devices.imports;

import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Edit;
import dev.zayavka.adapter.telegram.delivery.Rendering.Nothing;
import dev.zayavka.adapter.telegram.delivery.Rendering.SendCard;
import dev.zayavka.adapter.telegram.delivery.Rendering.SendFile;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.devices.imports.ImportEffect.ImportMessage;
import dev.zayavka.ports.devices.imports.ImportEffect.RefreshImport;
import dev.zayavka.ports.devices.imports.ImportEffect.SendPlan;
import dev.zayavka.ports.devices.imports.ImportEffect.SendRefusedRows;
import dev.zayavka.ports.devices.imports.ImportEffect.ShowColumns;
import dev.zayavka.ports.devices.imports.ImportEffect.ShowImport;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.devices.imports.driving.ImportDevices;
import dev.zayavka.ports.shared.PersonId;

/** Renderer of effects about imported lists. It reads the current state of the list. */
public final class ImportEffectRenderer implements Renderer<ImportMessage> {

  private static final Rendering OVERTAKEN = new Nothing(Why.OVERTAKEN);

  private final ImportDevices imports;
  private final ImportTables tables;
  private final ImportScreens screens;
  private final Texts texts;

  public ImportEffectRenderer(
      ImportDevices imports, ImportTables tables, ImportScreens screens, Texts texts) {
    this.imports = imports;
    this.tables = tables;
    this.screens = screens;
    this.texts = texts;
  }

  @Override
  public Class<ImportMessage> family() {
    return ImportMessage.class;
  }

  @Override
  public Rendering render(ImportMessage effect) {
    return switch (effect) {
      case ShowImport show ->
          imports
              .find(show.list())
              .<Rendering>map(list -> new SendCard(show.to().privateChat(), screens.show(list)))
              .orElse(OVERTAKEN);
      case RefreshImport refresh ->
          new Edit(
              refresh.message(),
              imports.find(refresh.list()).map(screens::show).orElseGet(screens::forgotten));
      case ShowColumns show ->
          imports
              .find(show.list())
              .<Rendering>map(
                  list ->
                      new Edit(show.message(), screens.columns(list, show.page(), show.column())))
              .orElse(OVERTAKEN);
      case SendPlan send ->
          imports
              .find(send.list())
              .flatMap(list -> tables.plan(list, send.turn()))
              .map(csv -> file(send.to(), "plan", send.list(), csv, "devices.import.plan"))
              .orElse(OVERTAKEN);
      case SendRefusedRows send ->
          imports
              .find(send.list())
              .flatMap(tables::refused)
              .map(csv -> file(send.to(), "refused", send.list(), csv, "devices.import.mend"))
              .orElse(OVERTAKEN);
    };
  }

  private Rendering file(PersonId to, String name, ImportId list, byte[] csv, String caption) {
    return new SendFile(
        to.privateChat(), name + "-" + list.value() + ".csv", csv, texts.html(caption));
  }
}
