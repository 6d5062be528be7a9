package dev.zayavka.core.devices.forms;

import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.forms.DangerousOutcome;
import dev.zayavka.ports.devices.forms.DangerousRequest;
import dev.zayavka.ports.devices.forms.driving.HandleDangerousActions;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.driven.Transactions;

/** Command handler for dangerous actions: asks a developer for the code. */
public final class DangerousActionService implements HandleDangerousActions {
  private final Transactions<DevicesWork> transactions;
  private final DevicePolicy policy;

  public DangerousActionService(Transactions<DevicesWork> transactions, DevicePolicy policy) {
    this.transactions = transactions;
    this.policy = policy;
  }

  @Override
  public DangerousOutcome handle(CommandId id, DangerousRequest request) {
    if (!policy.isDeveloper(request.by().id()) || policy.code().isEmpty()) {
      return DangerousOutcome.NOT_A_DEVELOPER;
    }
    transactions.runOnce(
        id,
        request.at(),
        work ->
            new CodeVerification(work, policy)
                .ask(request.by(), request.action(), request.devices(), request.at()));
    return DangerousOutcome.ASKED;
  }
}
