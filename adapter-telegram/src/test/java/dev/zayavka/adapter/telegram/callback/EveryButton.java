package dev.zayavka.adapter.telegram.callback;

import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.devices.CategoryId;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DueChoice;
import dev.zayavka.ports.tables.TextEncoding;
import dev.zayavka.ports.devices.ImportId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketStatus;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Samples of every button, with each constant, what may be absent, and ids short and long. */
final class EveryButton {
  private static final List<Long> IDS = List.of(15L, Long.MAX_VALUE);
  private static final List<Integer> NUMBERS = List.of(0, 1, 3, Integer.MAX_VALUE);
  private static final List<String> KEYS = List.of("0123456789ab", "0123456789abcdef");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private EveryButton() {}

  static List<CallbackData> samples() {
    return Stream.of(credit(), support(), others(), devices(), reminders(), admins(), forms())
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
                                        new CallbackData.Accept(request, version),
                                        new CallbackData.Decline(request, version),
                                        new CallbackData.Take(request, version)),
                                    Arrays.stream(Verdict.values())
                                        .map(
                                            verdict ->
                                                new CallbackData.Choose(
                                                    request, version, verdict)))));
    Stream<CallbackData> pages =
        Stream.concat(
                Stream.of(Optional.<CreditStatus>empty()),
                Arrays.stream(CreditStatus.values()).map(Optional::of))
            .flatMap(
                status -> Stream.of(1, 12).map(page -> new CallbackData.ShowPage(status, page)));
    return Stream.concat(onRequests, pages);
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
                                    new CallbackData.AssignTo(ticket, version, new TechnicianId(1)),
                                    new CallbackData.CloseTicket(ticket, version),
                                    new CallbackData.ReopenTicket(ticket, version),
                                    new CallbackData.ConfirmClosing(ticket, version),
                                    new CallbackData.KeepOpen(ticket, version))));
    TicketId ticket = new TicketId(15);
    Stream<CallbackData> marks =
        IntStream.rangeClosed(1, 3)
            .boxed()
            .flatMap(
                question ->
                    IntStream.rangeClosed(1, 5)
                        .mapToObj(mark -> new CallbackData.GiveMark(ticket, question, mark)));
    Stream<CallbackData> more =
        Stream.of(
            new CallbackData.AssignTo(
                new TicketId(Long.MAX_VALUE), Integer.MAX_VALUE, new TechnicianId(Long.MAX_VALUE)),
            new CallbackData.SkipComment(ticket),
            new CallbackData.SkipComment(new TicketId(Long.MAX_VALUE)));
    return Stream.of(onTickets, marks, more, pagesOfTickets()).flatMap(buttons -> buttons);
  }

  private static Stream<CallbackData> pagesOfTickets() {
    return Stream.concat(
            Stream.of(Optional.<TicketStatus>empty()),
            Arrays.stream(TicketStatus.values()).map(Optional::of))
        .flatMap(
            status ->
                Stream.of(
                    new CallbackData.TurnTickets(new TicketFilter(status, Optional.empty()), 1),
                    new CallbackData.TurnTickets(
                        new TicketFilter(status, Optional.of(new TechnicianId(7))), 12)));
  }

  private static Stream<CallbackData> others() {
    return Stream.of(
        new CallbackData.ChooseDesk(CallbackData.ChooseDesk.SUPPORT),
        new CallbackData.ChooseDesk(CallbackData.ChooseDesk.DEVICES),
        new CallbackData.ReplayEffect(55),
        new CallbackData.ReplayEffect(Long.MAX_VALUE),
        new CallbackData.ReplayUpdate(123_456_789),
        new CallbackData.ReplayUpdate(Long.MAX_VALUE));
  }

  private static Stream<CallbackData> devices() {
    Stream<CallbackData> onDevices =
        IDS.stream()
            .map(DeviceId::new)
            .flatMap(
                device ->
                    Stream.of(
                        new DeviceCallback.OpenDevice(device),
                        new DeviceCallback.OpenHistory(device, 1),
                        new DeviceCallback.TakeIt(device, 0),
                        new DeviceCallback.TakeIt(device, Integer.MAX_VALUE),
                        new DeviceCallback.GiveBack(device, new LoanId(7)),
                        new DeviceCallback.Extend(device, new LoanId(7)),
                        new DeviceCallback.Join(device),
                        new DeviceCallback.Leave(device),
                        new DeviceCallback.SkipTurn(device)));
    Stream<CallbackData> due =
        Arrays.stream(DueChoice.values())
            .map(choice -> new DeviceCallback.ChooseDue(new DeviceId(15), new LoanId(7), choice));
    Stream<CallbackData> pages =
        Stream.of(1, 12)
            .flatMap(
                page ->
                    Stream.of(
                        new DeviceCallback.TurnAll(page),
                        new DeviceCallback.TurnCategory(new CategoryId(3), page),
                        new DeviceCallback.TurnMine(page),
                        new DeviceCallback.TurnWanted(page),
                        new DeviceCallback.TurnOverdue(page),
                        new DeviceCallback.TurnCategories(page)));
    Stream<CallbackData> found =
        KEYS.stream().map(words -> new DeviceCallback.TurnFound(words, Integer.MAX_VALUE));
    return Stream.of(onDevices, due, pages, found).flatMap(buttons -> buttons);
  }

  private static Stream<CallbackData> reminders() {
    return Arrays.stream(ReminderStage.values())
        .flatMap(
            stage ->
                Stream.of(
                    new DeviceCallback.ReturnedIt(new DeviceId(15), new LoanId(7), stage, DAY),
                    new DeviceCallback.KeepLonger(new DeviceId(15), new LoanId(7), stage, DAY)));
  }

  private static Stream<CallbackData> admins() {
    DeviceId device = new DeviceId(15);
    PersonId person = new PersonId(9_999_999_999L);
    Stream<CallbackData> some =
        Stream.of(
            new DeviceCallback.OpenEdit(device),
            new DeviceCallback.AskAssignee(device),
            new DeviceCallback.Assign(device, person),
            new DeviceCallback.TakeItBack(device, new LoanId(7)),
            new DeviceCallback.Delete(device),
            new DeviceCallback.Undo(device, 3),
            new DeviceCallback.TurnBorrowers("", 1),
            new DeviceCallback.TurnBorrowers("0123456789ab", 2),
            new DeviceCallback.OpenBorrower(person),
            new DeviceCallback.EditEmail(person),
            new DeviceCallback.EditComment(person),
            new DeviceCallback.DeleteBorrower(person),
            new DeviceCallback.ApplyList(new ImportId(4), 1),
            new DeviceCallback.DropList(new ImportId(4), 2));
    Stream<CallbackData> fields =
        Arrays.stream(DeviceField.values()).map(field -> new DeviceCallback.EditOne(device, field));
    Stream<CallbackData> encodings =
        Arrays.stream(TextEncoding.values())
            .map(encoding -> new DeviceCallback.ReadAs(new ImportId(4), 2, encoding));
    return Stream.of(some, fields, encodings).flatMap(buttons -> buttons);
  }

  private static Stream<CallbackData> forms() {
    Stream<CallbackData> some =
        Stream.of(
            new DeviceCallback.FormCancel(), new DeviceCallback.PickCategory(new CategoryId(3)));
    Stream<CallbackData> fields =
        Arrays.stream(DeviceField.values())
            .flatMap(
                field ->
                    Stream.of(
                        new DeviceCallback.FormBack(field), new DeviceCallback.FormSkip(field)));
    return Stream.concat(some, fields);
  }
}
