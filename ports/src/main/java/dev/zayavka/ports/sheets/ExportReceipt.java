package dev.zayavka.ports.sheets;

import dev.zayavka.ports.delivery.Delivery;

/** Receipt of an export: the plan that was written, whole. */
public record ExportReceipt(ExportPlan plan) implements Delivery.Receipt.Own {}
