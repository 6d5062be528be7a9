package dev.zayavka.core.credit;

import dev.zayavka.core.shared.HourlyThrottle;
import dev.zayavka.ports.credit.Application;
import dev.zayavka.ports.credit.CreditCommand.ByPerson;
import dev.zayavka.ports.credit.CreditCommand.ReceiveRequest;
import dev.zayavka.ports.credit.CreditEffect.ReportConflict;
import dev.zayavka.ports.credit.CreditOutcome;
import dev.zayavka.ports.credit.CreditPolicy;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.IntakeOutcome;
import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.credit.driving.HandleCredit;
import dev.zayavka.ports.credit.driving.ReceiveRequests;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Instant;

/** Command handler of the credit desk, and intake of requests from 1F. */
public final class CreditService implements HandleCredit, ReceiveRequests {

  private final Transactions<CreditWork> transactions;
  private final CreditPolicy policy;
  private final CreditHandling handling;

  public CreditService(Transactions<CreditWork> transactions, CreditPolicy policy) {
    this.transactions = transactions;
    this.policy = policy;
    this.handling = new CreditHandling(policy);
  }

  @Override
  public CreditOutcome handle(CommandId id, ByPerson command) {
    return transactions.once(
        id, command.at(), new CreditOutcome.Repeated(), work -> handling.carryOut(work, command));
  }

  @Override
  public IntakeOutcome receive(Application application, Instant at) {
    return transactions.inTransaction(work -> receive(work, application, at));
  }

  private IntakeOutcome receive(CreditWork work, Application application, Instant at) {
    CreditState before = work.requests().lock(application.onefId());
    ReceiveRequest command = new ReceiveRequest(id(work, before), application, at);
    return switch (handling.carryOut(work, command)) {
      case CreditOutcome.Accepted accepted when before instanceof CreditState.Absent ->
          new IntakeOutcome.Created(accepted.present());
      case CreditOutcome.Accepted accepted -> new IntakeOutcome.Repeated(accepted.present());
      case CreditOutcome.Refused refused when refused.present() instanceof Existing kept -> {
        reportConflict(work, application, at);
        yield new IntakeOutcome.Conflicting(kept);
      }
      case CreditOutcome.Refused refused -> throw broken(application, refused.reason().name());
      case CreditOutcome.Repeated repeated -> throw broken(application, "a command id");
    };
  }

  private static RequestId id(CreditWork work, CreditState before) {
    return switch (before) {
      case Existing kept -> kept.dossier().id();
      case CreditState.Absent absent -> work.requests().nextId();
    };
  }

  /**
   * Reports a body that differs from the stored one. Each different body is reported once, however
   * often 1F repeats it, and at most one body per request and hour.
   */
  private void reportConflict(CreditWork work, Application application, Instant at) {
    String request = "onef:" + application.onefId().value() + ":";
    CommandId body = new CommandId(request + application.fingerprint());
    if (work.commands().firstTime(body, at)
        && HourlyThrottle.isFirst(work, request + "conflict", at)) {
      for (PersonId admin : policy.admins()) {
        work.outbox().enqueue(new ReportConflict(application.onefId(), admin), at);
      }
    }
  }

  private static IllegalStateException broken(Application application, String what) {
    return new IllegalStateException(
        "intake of request " + application.onefId().value() + " was refused: " + what);
  }
}
