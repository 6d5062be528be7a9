package dev.zayavka.ports.ai;

import dev.zayavka.ports.delivery.Delivery;
import java.time.Duration;
import java.util.Optional;

/**
 * Receipt of one call, whatever its outcome is.
 *
 * @param usage tokens to be paid for; empty if the provider names none
 * @param took the whole exchange
 */
public record AiReceipt(AiModel model, AiOutcome outcome, Optional<AiUsage> usage, Duration took)
    implements Delivery.Receipt.Own {}
