package dev.zayavka.architecture.seeds.desks.assembly.credit;

import dev.zayavka.architecture.seeds.desks.adapter.onef.Intake;
import dev.zayavka.architecture.seeds.desks.core.credit.Desk;

public record CreditModule(Desk desk, Intake intake) {}
