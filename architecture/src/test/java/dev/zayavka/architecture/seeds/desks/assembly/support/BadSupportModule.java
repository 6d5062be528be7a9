package dev.zayavka.architecture.seeds.desks.assembly.support;

import dev.zayavka.architecture.seeds.desks.adapter.onef.Intake;
import dev.zayavka.architecture.seeds.desks.ports.support.Ticket;

public record BadSupportModule(Ticket ticket, Intake intake) {}
