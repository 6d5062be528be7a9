package dev.zayavka.assembly.office;

import dev.zayavka.ports.conversation.ConversationEffect;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.credit.CreditEffect;
import dev.zayavka.ports.credit.CreditReason;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.CreditView;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.NoticeEffect;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.forms.FormEffect;
import dev.zayavka.ports.devices.imports.ImportEffect;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.devices.lending.BorrowerNote;
import dev.zayavka.ports.devices.lending.DeviceEffect;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceNote;
import dev.zayavka.ports.devices.lending.DeviceReason;
import dev.zayavka.ports.devices.lending.DeviceView;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.AdminNote;
import dev.zayavka.ports.support.ClientNote;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.StaffNote;
import dev.zayavka.ports.support.SupportEffect;
import dev.zayavka.ports.support.SupportView;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketReason;
import dev.zayavka.sandbox.office.Office;
import dev.zayavka.sandbox.office.SupportDeskFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One effect of every kind, about the data of the fixture's office. */
final class PendingEffects {
  private static final PersonId ANNA = new PersonId(Office.ANALYST);
  private static final PersonId ADMIN = new PersonId(Office.ADMIN);
  private static final PersonId ALISA = new PersonId(41);
  private static final PersonId VERA = new PersonId(51);
  private static final ChatId GROUP = new ChatId(Office.GROUP);
  private static final ChatId MAIN = new ChatId(SupportDeskFixture.MAIN);
  private static final ChatId IVANS = new ChatId(SupportDeskFixture.IVANS);
  private static final Leg MIRROR = Leg.mirror(new TechnicianId(1));
  private static final LocalDate DAY = LocalDate.of(2026, 11, 19);

  private PendingEffects() {}

  static List<Effect> everyKind(DeviceId device, ImportId list, Instant now) {
    return Stream.of(
            credit(),
            creditViews(),
            support(),
            supportViews(),
            devices(device, list, now),
            deviceViews(device),
            others())
        .<Effect>flatMap(effects -> effects)
        .toList();
  }

  private static Stream<Effect> credit() {
    OnefId request = new OnefId(1003);
    return Stream.of(
        new CreditEffect.PublishCard(new OnefId(1001), GROUP),
        new CreditEffect.RefreshCard(request, new MessageRef(GROUP, 3)),
        new CreditEffect.SendAssigneeCard(request, ANNA),
        new CreditEffect.AskForComment(request, ANNA, Verdict.APPROVED, Optional.empty()),
        new CreditEffect.RemindGroup(new OnefId(1001), GROUP),
        new CreditEffect.RemindAssignee(request, ANNA),
        new CreditEffect.ReportConflict(request, ADMIN),
        new CreditEffect.SendDecision(new OnefId(1005)));
  }

  private static Stream<Effect> creditViews() {
    OnefId request = new OnefId(1003);
    return Stream.of(
        new CreditView.ShowRequest(ADMIN, request),
        new CreditView.ShowRequests(ADMIN, Optional.of(CreditStatus.NEW), 1, Optional.empty()),
        new CreditView.ShowStats(ADMIN),
        new CreditView.ShowAnalysts(ADMIN),
        new CreditView.ShowUnchanged(ADMIN, ANNA),
        new CreditView.ShowRemoved(ADMIN, ANNA, Optional.empty()),
        new CreditView.ShowAdded(ADMIN, ANNA),
        new CreditView.TellRefusal(ANNA, request, CreditReason.STALE_BUTTON),
        new CreditView.TellReturned(ANNA, request),
        new CreditView.TellOneComment(ANNA, request),
        new CreditView.ReportGroup(ADMIN, GROUP, "Forbidden: bot was kicked"));
  }

  private static Stream<Effect> support() {
    TicketId ticket = new TicketId(1);
    PostId post = new PostId(1);
    ChatId client = ALISA.privateChat();
    MessageRef card = new MessageRef(MAIN, 2);
    return Stream.of(
        new SupportEffect.OpenTopic(ticket, Leg.MAIN, MAIN),
        new SupportEffect.PostCard(ticket, Leg.MAIN, MAIN),
        new SupportEffect.CarryPost(ticket, post, Leg.MAIN, MAIN),
        new SupportEffect.IntroduceSpeaker(ticket, post, MIRROR, IVANS),
        new SupportEffect.CarryEdit(ticket, post, Leg.MAIN, MAIN),
        new SupportEffect.RestatePost(ticket, post, MIRROR, IVANS),
        new SupportEffect.TellStaff(ticket, Leg.MAIN, MAIN, new StaffNote.EarlierLeftOut(2)),
        new SupportEffect.AskToClose(ticket, Leg.MAIN, MAIN),
        new SupportEffect.SettleTopic(ticket, Leg.MAIN, MAIN),
        new SupportEffect.TellClient(ticket, client, new ClientNote.Accepted()),
        new SupportEffect.AskSurvey(ticket, client),
        new SupportEffect.TellNotCarried(ticket, Leg.MAIN, card, TicketReason.STALE_BUTTON),
        new SupportEffect.RefreshSurvey(ticket, new MessageRef(client, 20)),
        new SupportEffect.RefreshClosing(ticket, card),
        new SupportEffect.RefreshRelease(ticket, post, card),
        new SupportEffect.RefreshCard(ticket, card),
        new SupportEffect.RetitleTopic(ticket, Leg.MAIN, MAIN),
        new SupportEffect.CarryReaction(ticket, post, Leg.MAIN, MAIN, Optional.of("👍")));
  }

  private static Stream<Effect> supportViews() {
    return Stream.of(
        new SupportView.ShowTicket(ADMIN, new TicketId(1)),
        new SupportView.ShowTickets(ADMIN, TicketFilter.OPEN, 1, Optional.empty()),
        new SupportView.ShowFound(ADMIN, "касса"),
        new SupportView.ShowTechnicians(ADMIN),
        new SupportView.ShowSupportStats(ADMIN),
        new SupportView.ShowDoctor(ADMIN),
        new SupportView.ShowHandover(ADMIN, new TechnicianId(1), Optional.empty()),
        new SupportView.CheckTechnician(ADMIN, GROUP, Optional.empty()),
        new SupportView.TellAdmin(ADMIN, AdminNote.values()[0], "Иван"),
        new SupportView.TellBanned(ALISA),
        new SupportView.TellEditNotTaken(ALISA, new MessageRef(ALISA.privateChat(), 20)),
        new SupportView.ReportGroup(ADMIN, MAIN, "Forbidden: bot was kicked"));
  }

  private static Stream<Effect> devices(DeviceId device, ImportId list, Instant now) {
    MessageRef message = new MessageRef(VERA.privateChat(), 30);
    MessageRef admins = new MessageRef(ADMIN.privateChat(), 10);
    return Stream.of(
        new DeviceEffect.OfferDevice(VERA, device, now.plusSeconds(3600)),
        new DeviceEffect.TellBorrower(VERA, device, BorrowerNote.values()[0]),
        new DeviceEffect.RefreshDevice(VERA, device, message),
        new DeviceEffect.RemindBorrower(VERA, ReminderStage.TOMORROW, DAY),
        new DeviceEffect.RefreshReminder(VERA, ReminderStage.TOMORROW, DAY, message),
        new DeviceEffect.ReportOverdue(ADMIN, DAY),
        new FormEffect.EraseCode(ADMIN, admins),
        new ImportEffect.ShowImport(ADMIN, list),
        new ImportEffect.RefreshImport(ADMIN, list, admins),
        new ImportEffect.SendPlan(ADMIN, list, 1),
        new ImportEffect.SendRefusedRows(ADMIN, list),
        new ImportEffect.ReadImport(list, 1),
        new ImportEffect.ApplyImport(list, 1));
  }

  private static Stream<Effect> deviceViews(DeviceId device) {
    return Stream.of(
        new DeviceView.ShowDevices(VERA, new DeviceFilter.Found("касса"), 1, Optional.empty()),
        new DeviceView.ShowCategories(VERA, 1, Optional.empty()),
        new DeviceView.ShowDevice(VERA, device, Optional.empty()),
        new DeviceView.ShowHistory(VERA, device, 1, Optional.empty()),
        new DeviceView.ShowLabel(ADMIN, device),
        new DeviceView.ShowEditMenu(ADMIN, device, Optional.empty()),
        new DeviceView.ShowBorrowers(ADMIN, "вера", 1, Optional.empty()),
        new DeviceView.ShowBorrower(ADMIN, VERA, Optional.empty()),
        new DeviceView.AskToDelete(ADMIN, device, new MessageRef(ADMIN.privateChat(), 10)),
        new DeviceView.AskToDeletePerson(ADMIN, VERA, new MessageRef(ADMIN.privateChat(), 10)),
        new DeviceView.ShowCandidates(ADMIN, device, List.of(VERA)),
        new FormEffect.Ask(
            ADMIN,
            new Form.AddDevice(Map.of(DeviceField.CATEGORY, "Касса"), DeviceField.VENDOR),
            Optional.empty()),
        new DeviceView.TellRefusal(VERA, device, DeviceReason.STALE_BUTTON),
        new DeviceView.Tell(VERA, DeviceNote.NOT_FOUND, "Move 5000"),
        new DeviceView.SendExport(ADMIN, false),
        new DeviceView.SendLog(new PersonId(61)));
  }

  private static Stream<Effect> others() {
    return Stream.of(
        new NoticeEffect.ReportUndelivered(ADMIN, 1),
        new NoticeEffect.ReportDeadUpdate(ADMIN, 1),
        ConversationEffect.Say.of(ALISA, Phrase.GREETING),
        new ConversationEffect.OfferCommands(ANNA));
  }
}
