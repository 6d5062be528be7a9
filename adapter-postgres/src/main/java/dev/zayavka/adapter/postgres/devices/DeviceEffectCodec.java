package dev.zayavka.adapter.postgres.devices;

import static dev.zayavka.adapter.postgres.json.FieldRule.renamed;
import static dev.zayavka.adapter.postgres.json.Kind.kind;

import dev.zayavka.adapter.postgres.devices.forms.FormCodec;
import dev.zayavka.adapter.postgres.json.FieldRule;
import dev.zayavka.adapter.postgres.json.JsonTypes;
import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.devices.forms.FormEffect;
import dev.zayavka.ports.devices.imports.ImportEffect;
import dev.zayavka.ports.devices.lending.DeviceEffect;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceView;
import java.util.List;

/** Stored forms of the device desk's effects and views. */
public final class DeviceEffectCodec {

  private static final FieldRule ON_MESSAGE = renamed("on", "message");

  private static final JsonTypes TYPES =
      FormCodec.TYPES.with(
          DeviceFilter.class,
          "name",
          kind("everything", DeviceFilter.Everything.class),
          kind("of-category", DeviceFilter.OfCategory.class),
          kind("found", DeviceFilter.Found.class),
          kind("held-by", DeviceFilter.HeldBy.class),
          kind("wanted-by", DeviceFilter.WantedBy.class),
          kind("overdue", DeviceFilter.Overdue.class));

  private static final Kinds<DeviceEffect> EFFECTS =
      JsonTypes.SHARED.kinds(
          DeviceEffect.class,
          kind("devices.offer", DeviceEffect.OfferDevice.class),
          kind("devices.tell-borrower", DeviceEffect.TellBorrower.class),
          kind("devices.refresh-device", DeviceEffect.RefreshDevice.class),
          kind("devices.remind", DeviceEffect.RemindBorrower.class),
          kind("devices.refresh-reminder", DeviceEffect.RefreshReminder.class),
          kind("devices.report-overdue", DeviceEffect.ReportOverdue.class));

  private static final Kinds<DeviceView> VIEWS =
      TYPES.kinds(
          DeviceView.class,
          kind("devices.show-devices", DeviceView.ShowDevices.class, ON_MESSAGE),
          kind("devices.show-categories", DeviceView.ShowCategories.class, ON_MESSAGE),
          kind("devices.show-device", DeviceView.ShowDevice.class, ON_MESSAGE),
          kind("devices.show-history", DeviceView.ShowHistory.class, ON_MESSAGE),
          kind("devices.show-label", DeviceView.ShowLabel.class),
          kind("devices.show-edit-menu", DeviceView.ShowEditMenu.class, ON_MESSAGE),
          kind("devices.show-borrowers", DeviceView.ShowBorrowers.class, ON_MESSAGE),
          kind("devices.show-borrower", DeviceView.ShowBorrower.class, ON_MESSAGE),
          kind("devices.show-candidates", DeviceView.ShowCandidates.class),
          kind("devices.ask-to-delete", DeviceView.AskToDelete.class, ON_MESSAGE),
          kind("devices.ask-to-delete-person", DeviceView.AskToDeletePerson.class, ON_MESSAGE),
          kind("devices.tell-refusal", DeviceView.TellRefusal.class),
          kind("devices.tell", DeviceView.Tell.class),
          kind("devices.send-export", DeviceView.SendExport.class),
          kind("devices.send-log", DeviceView.SendLog.class));

  private static final Kinds<FormEffect> FORMS =
      FormCodec.TYPES.kinds(
          FormEffect.class,
          kind("devices.erase-code", FormEffect.EraseCode.class),
          kind("devices.ask", FormEffect.Ask.class));

  private static final Kinds<ImportEffect> IMPORTS =
      JsonTypes.SHARED.kinds(
          ImportEffect.class,
          kind("devices.show-import", ImportEffect.ShowImport.class),
          kind("devices.refresh-import", ImportEffect.RefreshImport.class),
          kind("devices.show-columns", ImportEffect.ShowColumns.class),
          kind("devices.send-plan", ImportEffect.SendPlan.class),
          kind("devices.send-refused-rows", ImportEffect.SendRefusedRows.class),
          kind("devices.read-import", ImportEffect.ReadImport.class),
          kind("devices.apply-import", ImportEffect.ApplyImport.class));

  public static final Kinds<Effect> KINDS = Kinds.union(List.of(EFFECTS, VIEWS, FORMS, IMPORTS));

  private DeviceEffectCodec() {}
}
