package dev.zayavka.core.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.GROUP;
import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static dev.zayavka.testkit.fixture.CreditFixtures.aCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.aComment;
import static dev.zayavka.testkit.fixture.CreditFixtures.aPrivateCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static dev.zayavka.testkit.fixture.CreditFixtures.anApplication;
import static dev.zayavka.testkit.fixture.CreditFixtures.anApproval;
import static dev.zayavka.testkit.fixture.CreditFixtures.anotherAnalyst;

import dev.zayavka.core.shared.StateTable;
import dev.zayavka.ports.credit.Application;
import dev.zayavka.ports.credit.CreditCommand;
import dev.zayavka.ports.credit.CreditCommand.AcceptRequest;
import dev.zayavka.ports.credit.CreditCommand.ChooseVerdict;
import dev.zayavka.ports.credit.CreditCommand.DecideRequest;
import dev.zayavka.ports.credit.CreditCommand.DeclineAssignment;
import dev.zayavka.ports.credit.CreditCommand.ReceiveRequest;
import dev.zayavka.ports.credit.CreditCommand.RecordCallback;
import dev.zayavka.ports.credit.CreditCommand.RecordCallbackFailure;
import dev.zayavka.ports.credit.CreditCommand.RecordCardLoss;
import dev.zayavka.ports.credit.CreditCommand.RecordPublication;
import dev.zayavka.ports.credit.CreditCommand.RecordPublicationFailure;
import dev.zayavka.ports.credit.CreditCommand.ReleaseUnreachable;
import dev.zayavka.ports.credit.CreditCommand.RemindOfRequest;
import dev.zayavka.ports.credit.CreditCommand.ReturnHeld;
import dev.zayavka.ports.credit.CreditCommand.ReturnRequest;
import dev.zayavka.ports.credit.CreditCommand.TakeIntoWork;
import dev.zayavka.ports.credit.CreditReason;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Absent;
import dev.zayavka.ports.credit.CreditState.Assigned;
import dev.zayavka.ports.credit.CreditState.AwaitingCallback;
import dev.zayavka.ports.credit.CreditState.CallbackFailed;
import dev.zayavka.ports.credit.CreditState.Decided;
import dev.zayavka.ports.credit.CreditState.Delivered;
import dev.zayavka.ports.credit.CreditState.InProgress;
import dev.zayavka.ports.credit.CreditState.Published;
import dev.zayavka.ports.credit.CreditState.Received;
import dev.zayavka.ports.credit.CreditState.Unpublished;
import dev.zayavka.ports.credit.RequestDossier;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.shared.MessageRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Table of every state and command of the credit desk with the decision on each pair. */
final class CreditTable {

  private static final int VERSION = 5;
  private static final int STALE = 2;
  private static final RequestId ID = new RequestId(7);
  private static final RequestDossier DOSSIER =
      new RequestDossier(ID, anApplication(), VERSION, NOW);
  private static final MessageRef PRIVATE = aPrivateCard(anAnalyst());
  private static final MessageRef ANOTHER_CARD = new MessageRef(GROUP, 999);

  private CreditTable() {}

  static List<CreditState> states() {
    return List.of(
        new Absent(),
        new Received(DOSSIER),
        new Unpublished(DOSSIER),
        new Published(DOSSIER, aCard(), NOW),
        new Assigned(DOSSIER, aCard(), anAnalyst(), NOW),
        new InProgress(DOSSIER, aCard(), anAnalyst(), NOW),
        new Decided(DOSSIER, aCard(), anApproval()),
        new AwaitingCallback(DOSSIER, aCard(), anApproval()),
        new CallbackFailed(DOSSIER, aCard(), anApproval()),
        new Delivered(DOSSIER, aCard(), anApproval()));
  }

  /** Each command with its relevant variants; the name begins with the command's name. */
  static Map<String, CreditCommand> commands() {
    Map<String, CreditCommand> all = new LinkedHashMap<>();
    Application otherBody =
        new Application(ONEF_ID, anApplication().client(), anApplication().car(), "{}", "another");
    all.put("ReceiveRequest, the same body", new ReceiveRequest(ID, anApplication(), NOW));
    all.put("ReceiveRequest, another body", new ReceiveRequest(ID, otherBody, NOW));
    all.put("RecordPublication, the known card", new RecordPublication(ONEF_ID, aCard(), NOW));
    all.put("RecordPublication, another card", new RecordPublication(ONEF_ID, ANOTHER_CARD, NOW));
    all.put("RecordPublicationFailure", new RecordPublicationFailure(ONEF_ID, "400", NOW));
    all.put("RecordCardLoss, the card", new RecordCardLoss(ONEF_ID, aCard(), NOW));
    all.put("RecordCardLoss, another message", new RecordCardLoss(ONEF_ID, PRIVATE, NOW));
    all.put(
        "AcceptRequest, present button",
        new AcceptRequest(ONEF_ID, VERSION, aCard(), anAnalyst(), NOW));
    all.put(
        "AcceptRequest, stale button",
        new AcceptRequest(ONEF_ID, STALE, aCard(), anAnalyst(), NOW));
    all.put(
        "AcceptRequest, card in another chat",
        new AcceptRequest(ONEF_ID, VERSION, PRIVATE, anAnalyst(), NOW));
    all.put(
        "AcceptRequest, another analyst",
        new AcceptRequest(ONEF_ID, VERSION, aCard(), anotherAnalyst(), NOW));
    all.put(
        "DeclineAssignment, present button",
        new DeclineAssignment(ONEF_ID, VERSION, PRIVATE, anAnalyst(), NOW));
    all.put(
        "DeclineAssignment, stale button",
        new DeclineAssignment(ONEF_ID, STALE, PRIVATE, anAnalyst(), NOW));
    all.put(
        "DeclineAssignment, another analyst",
        new DeclineAssignment(ONEF_ID, VERSION, PRIVATE, anotherAnalyst(), NOW));
    all.put(
        "TakeIntoWork, present button",
        new TakeIntoWork(ONEF_ID, VERSION, PRIVATE, anAnalyst(), NOW));
    all.put(
        "TakeIntoWork, button one step old",
        new TakeIntoWork(ONEF_ID, VERSION - 1, PRIVATE, anAnalyst(), NOW));
    all.put(
        "TakeIntoWork, stale button", new TakeIntoWork(ONEF_ID, STALE, PRIVATE, anAnalyst(), NOW));
    all.put(
        "TakeIntoWork, another analyst",
        new TakeIntoWork(ONEF_ID, VERSION, PRIVATE, anotherAnalyst(), NOW));
    all.put(
        "ChooseVerdict, present button",
        new ChooseVerdict(ONEF_ID, VERSION, PRIVATE, Verdict.REJECTED, anAnalyst(), NOW));
    all.put(
        "ChooseVerdict, stale button",
        new ChooseVerdict(ONEF_ID, STALE, PRIVATE, Verdict.REJECTED, anAnalyst(), NOW));
    all.put(
        "ChooseVerdict, another analyst",
        new ChooseVerdict(ONEF_ID, VERSION, PRIVATE, Verdict.APPROVED, anotherAnalyst(), NOW));
    all.put(
        "DecideRequest, asked now",
        new DecideRequest(ONEF_ID, VERSION, Verdict.APPROVED, aComment(), anAnalyst(), NOW));
    all.put(
        "DecideRequest, asked before it moved on",
        new DecideRequest(ONEF_ID, STALE, Verdict.APPROVED, aComment(), anAnalyst(), NOW));
    all.put(
        "DecideRequest, another analyst",
        new DecideRequest(ONEF_ID, VERSION, Verdict.APPROVED, aComment(), anotherAnalyst(), NOW));
    all.put("ReturnRequest", new ReturnRequest(ONEF_ID, anAdmin(), NOW));
    all.put("ReturnHeld, present button", new ReturnHeld(ONEF_ID, VERSION, anAdmin(), NOW));
    all.put("ReturnHeld, stale button", new ReturnHeld(ONEF_ID, STALE, anAdmin(), NOW));
    all.put(
        "ReleaseUnreachable, the holder", new ReleaseUnreachable(ONEF_ID, anAnalyst().id(), NOW));
    all.put(
        "ReleaseUnreachable, somebody else",
        new ReleaseUnreachable(ONEF_ID, anotherAnalyst().id(), NOW));
    all.put("RecordCallback", new RecordCallback(ONEF_ID, 1, new Receipt.Answer(200, "{}"), NOW));
    all.put("RecordCallbackFailure", new RecordCallbackFailure(ONEF_ID, 1, "500", false, NOW));
    all.put("RemindOfRequest", new RemindOfRequest(ONEF_ID, NOW));
    return all;
  }

  /** Decision on each pair. */
  static StateTable<CreditState, CreditCommand, CreditEvent, CreditReason> table() {
    return new StateTable<>(states(), commands(), CreditDecider::decide, CreditDecider::evolve);
  }
}
