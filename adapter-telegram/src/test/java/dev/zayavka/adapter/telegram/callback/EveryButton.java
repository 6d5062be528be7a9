package dev.zayavka.adapter.telegram.callback;

import dev.zayavka.adapter.telegram.assessment.AssessmentButton;
import dev.zayavka.adapter.telegram.assessment.BroadcastTime;
import dev.zayavka.adapter.telegram.conversation.ChooseDesk;
import dev.zayavka.adapter.telegram.credit.CreditButton;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton;
import dev.zayavka.adapter.telegram.notice.NoticeButton;
import dev.zayavka.adapter.telegram.support.SupportButton;
import dev.zayavka.ports.assessment.BroadcastId;
import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.assessment.SurveyQuestion;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.scenario.ComponentId;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.devices.CategoryId;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.devices.forms.DueChoice;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketStatus;
import dev.zayavka.ports.tables.TextEncoding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Samples of every button, with each constant, with and without optional parts, and with short and
 * long ids.
 */
public final class EveryButton {
  private static final List<Long> IDS = List.of(15L, Long.MAX_VALUE);
  private static final List<Integer> NUMBERS = List.of(0, 1, 3, Integer.MAX_VALUE);
  private static final List<String> KEYS = List.of("0123456789ab", "0123456789abcdef");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private EveryButton() {}

  public static List<CallbackData> samples() {
    return Stream.of(
            credit(),
            support(),
            others(),
            devices(),
            reminders(),
            admins(),
            forms(),
            trainings(),
            broadcasts())
        .flatMap(buttons -> buttons)
        .toList();
  }

  private static Stream<CallbackData> credit() {
    Stream<CallbackData> onRequests =
        IDS.stream()
            .map(OnefId::new)
            .flatMap(
                request ->
                    NUMBERS.stream()
                        .flatMap(
                            version ->
                                Stream.concat(
                                    Stream.of(
                                        new CreditButton.Accept(request, version),
                                        new CreditButton.Decline(request, version),
                                        new CreditButton.Take(request, version)),
                                    Arrays.stream(Verdict.values())
                                        .map(
                                            verdict ->
                                                new CreditButton.Choose(
                                                    request, version, verdict)))));
    Stream<CallbackData> pages =
        Stream.concat(
                Stream.of(Optional.<CreditStatus>empty()),
                Arrays.stream(CreditStatus.values()).map(Optional::of))
            .flatMap(
                status -> Stream.of(1, 12).map(page -> new CreditButton.ShowPage(status, page)));
    Stream<CallbackData> returns =
        Stream.of(
            new CreditButton.Return(new OnefId(15), 0, new PersonId(11)),
            new CreditButton.Return(
                new OnefId(Long.MAX_VALUE), Integer.MAX_VALUE, new PersonId(Long.MAX_VALUE)));
    return Stream.of(onRequests, pages, returns).flatMap(buttons -> buttons);
  }

  private static Stream<CallbackData> support() {
    Stream<CallbackData> onTickets =
        IDS.stream()
            .map(TicketId::new)
            .flatMap(
                ticket ->
                    NUMBERS.stream()
                        .flatMap(
                            version ->
                                Stream.of(
                                    new SupportButton.AssignTo(
                                        ticket, version, new TechnicianId(1)),
                                    new SupportButton.CloseTicket(ticket, version),
                                    new SupportButton.ReopenTicket(ticket, version),
                                    new SupportButton.ConfirmClosing(ticket, version),
                                    new SupportButton.KeepOpen(ticket, version))));
    TicketId ticket = new TicketId(15);
    Stream<CallbackData> marks =
        IntStream.rangeClosed(1, 3)
            .boxed()
            .flatMap(
                question ->
                    IntStream.rangeClosed(1, 5)
                        .mapToObj(mark -> new SupportButton.GiveMark(ticket, question, mark)));
    Stream<CallbackData> more =
        Stream.of(
            new SupportButton.AssignTo(
                new TicketId(Long.MAX_VALUE), Integer.MAX_VALUE, new TechnicianId(Long.MAX_VALUE)),
            new SupportButton.SendToClient(new PostId(7)),
            new SupportButton.SendToClient(new PostId(Long.MAX_VALUE)),
            new SupportButton.SkipComment(ticket),
            new SupportButton.SkipComment(new TicketId(Long.MAX_VALUE)),
            new SupportButton.Reassign(ticket, new TechnicianId(1), new TechnicianId(2)),
            new SupportButton.Reassign(
                new TicketId(Long.MAX_VALUE),
                new TechnicianId(Integer.MAX_VALUE),
                new TechnicianId(Integer.MAX_VALUE)));
    return Stream.of(onTickets, marks, more, pagesOfTickets()).flatMap(buttons -> buttons);
  }

  private static Stream<CallbackData> pagesOfTickets() {
    return Stream.concat(
            Stream.of(Optional.<TicketStatus>empty()),
            Arrays.stream(TicketStatus.values()).map(Optional::of))
        .flatMap(
            status ->
                Stream.of(
                    new SupportButton.TurnTickets(new TicketFilter(status, Optional.empty()), 1),
                    new SupportButton.TurnTickets(
                        new TicketFilter(status, Optional.of(new TechnicianId(7))), 12)));
  }

  private static Stream<CallbackData> others() {
    return Stream.of(
        new ChooseDesk("support"),
        new ChooseDesk("devices"),
        new NoticeButton.ReplayEffect(55),
        new NoticeButton.ReplayEffect(Long.MAX_VALUE),
        new NoticeButton.ReplayUpdate(123_456_789),
        new NoticeButton.ReplayUpdate(Long.MAX_VALUE));
  }

  private static Stream<CallbackData> devices() {
    Stream<CallbackData> onDevices =
        IDS.stream()
            .map(DeviceId::new)
            .flatMap(
                device ->
                    Stream.of(
                        new DeviceButton.OpenDevice(device),
                        new DeviceButton.OpenHistory(device, 1),
                        new DeviceButton.TakeIt(device, 0),
                        new DeviceButton.TakeIt(device, Integer.MAX_VALUE),
                        new DeviceButton.GiveBack(device, new LoanId(7)),
                        new DeviceButton.Extend(device, new LoanId(7)),
                        new DeviceButton.Join(device),
                        new DeviceButton.Leave(device),
                        new DeviceButton.SkipTurn(device)));
    Stream<CallbackData> due =
        Arrays.stream(DueChoice.values())
            .map(choice -> new DeviceButton.ChooseDue(new DeviceId(15), new LoanId(7), choice));
    Stream<CallbackData> pages =
        Stream.of(1, 12)
            .flatMap(
                page ->
                    Stream.of(
                        new DeviceButton.TurnAll(page),
                        new DeviceButton.TurnCategory(new CategoryId(3), page),
                        new DeviceButton.TurnMine(page),
                        new DeviceButton.TurnWanted(page),
                        new DeviceButton.TurnOverdue(page),
                        new DeviceButton.TurnCategories(page)));
    Stream<CallbackData> found =
        KEYS.stream().map(words -> new DeviceButton.TurnFound(words, Integer.MAX_VALUE));
    return Stream.of(onDevices, due, pages, found).flatMap(buttons -> buttons);
  }

  private static Stream<CallbackData> reminders() {
    return Arrays.stream(ReminderStage.values())
        .flatMap(
            stage ->
                Stream.of(
                    new DeviceButton.ReturnedIt(new DeviceId(15), new LoanId(7), stage, DAY),
                    new DeviceButton.KeepLonger(new DeviceId(15), new LoanId(7), stage, DAY)));
  }

  private static Stream<CallbackData> admins() {
    DeviceId device = new DeviceId(15);
    PersonId person = new PersonId(9_999_999_999L);
    Stream<CallbackData> some =
        Stream.of(
            new DeviceButton.OpenEdit(device),
            new DeviceButton.AskAssignee(device),
            new DeviceButton.Assign(device, person),
            new DeviceButton.TakeItBack(device, new LoanId(7)),
            new DeviceButton.Delete(device),
            new DeviceButton.Undo(device, 3),
            new DeviceButton.TurnBorrowers("", 1),
            new DeviceButton.TurnBorrowers("0123456789ab", 2),
            new DeviceButton.OpenBorrower(person),
            new DeviceButton.EditEmail(person),
            new DeviceButton.EditComment(person),
            new DeviceButton.DeleteBorrower(person),
            new DeviceButton.ConfirmDelete(device),
            new DeviceButton.ConfirmDeleteBorrower(person),
            new DeviceButton.ApplyList(new ImportId(4), 1),
            new DeviceButton.DropList(new ImportId(4), 2));
    Stream<CallbackData> fields =
        Arrays.stream(DeviceField.values()).map(field -> new DeviceButton.EditOne(device, field));
    Stream<CallbackData> encodings =
        Arrays.stream(TextEncoding.values())
            .map(encoding -> new DeviceButton.ReadAs(new ImportId(4), 2, encoding));
    return Stream.of(some, fields, encodings, columns()).flatMap(buttons -> buttons);
  }

  private static Stream<CallbackData> columns() {
    ImportId list = new ImportId(4);
    Stream<CallbackData> some =
        Stream.of(
            new DeviceButton.OpenColumn(list, 2, 7),
            new DeviceButton.TurnColumns(list, 2, 3),
            new DeviceButton.SendPlanFile(list, 2),
            new DeviceButton.SetColumn(list, 2, 7, Optional.empty()),
            new DeviceButton.OpenSheet(list, 2, 1),
            new DeviceButton.SetQuotes(list, 2, 1),
            new DeviceButton.SetQuotes(list, 2, 0),
            new DeviceButton.SetHeader(list, 2, 0),
            new DeviceButton.SetHeader(list, 2, 20_000));
    Stream<CallbackData> fields =
        Arrays.stream(DeviceField.values())
            .flatMap(
                field ->
                    Stream.of(
                        new DeviceButton.SetColumn(list, 2, 199, Optional.of(field)),
                        new DeviceButton.TakeSuggested(list, 2, field, 5),
                        new DeviceButton.TakeUsual(list, 2, field),
                        new DeviceButton.AskListValue(list, 2, field)));
    return Stream.concat(some, fields);
  }

  private static Stream<CallbackData> forms() {
    Stream<CallbackData> some =
        Stream.of(new DeviceButton.FormCancel(), new DeviceButton.PickCategory(new CategoryId(3)));
    Stream<CallbackData> fields =
        Arrays.stream(DeviceField.values())
            .flatMap(
                field ->
                    Stream.of(new DeviceButton.FormBack(field), new DeviceButton.FormSkip(field)));
    return Stream.concat(some, fields);
  }

  private static Stream<CallbackData> trainings() {
    Stream<CallbackData> ofScenarios =
        Stream.of("fb_peer", "a".repeat(32))
            .map(ScenarioId::new)
            .flatMap(
                scenario ->
                    Stream.of(
                        new AssessmentButton.OpenScenario(scenario),
                        new AssessmentButton.OpenTheory(scenario),
                        new AssessmentButton.Start(scenario),
                        new AssessmentButton.Agree(scenario),
                        new AssessmentButton.TurnTrainings(Optional.of(scenario), 2),
                        new AssessmentButton.WriteToNewcomers(scenario)));
    Stream<CallbackData> ofTrainings =
        IDS.stream()
            .map(TrainingId::new)
            .flatMap(
                training ->
                    Stream.of(
                        new AssessmentButton.SendHeard(training, 1),
                        new AssessmentButton.SendHeard(training, Integer.MAX_VALUE),
                        new AssessmentButton.Retry(training),
                        new AssessmentButton.Analyse(training),
                        new AssessmentButton.Leave(training),
                        new AssessmentButton.Tick(training, 2, new ComponentId("Behavior")),
                        new AssessmentButton.Tick(training, 20, new ComponentId("A".repeat(32))),
                        new AssessmentButton.FinishTicks(training, 20)));
    Stream<CallbackData> marks =
        Arrays.stream(SurveyQuestion.values())
            .flatMap(
                question ->
                    IntStream.rangeClosed(1, 10)
                        .mapToObj(mark -> new AssessmentButton.GiveMark(question, mark)));
    Stream<CallbackData> some =
        Stream.of(
            new AssessmentButton.OpenMenu(),
            new AssessmentButton.OpenFaq(),
            new AssessmentButton.OpenSurvey(),
            new AssessmentButton.BeginSurvey(),
            new AssessmentButton.SkipComment(),
            new AssessmentButton.TurnTrainees(12),
            new AssessmentButton.TurnTrainings(Optional.empty(), 1));
    return Stream.of(ofScenarios, ofTrainings, marks, some).flatMap(buttons -> buttons);
  }

  private static Stream<CallbackData> broadcasts() {
    Stream<CallbackData> audiences =
        Stream.concat(
            Stream.of(new AssessmentButton.WriteToEverybody()),
            Arrays.stream(MemberRole.values()).map(AssessmentButton.WriteToRole::new));
    Stream<CallbackData> ofBroadcasts =
        IDS.stream()
            .map(BroadcastId::new)
            .flatMap(
                broadcast ->
                    Stream.concat(
                        Stream.of(
                            new AssessmentButton.PauseBroadcast(broadcast),
                            new AssessmentButton.ResumeBroadcast(broadcast),
                            new AssessmentButton.StopBroadcast(broadcast)),
                        Arrays.stream(BroadcastTime.values())
                            .map(time -> new AssessmentButton.ConfirmBroadcast(broadcast, time))));
    return Stream.concat(audiences, ofBroadcasts);
  }
}
