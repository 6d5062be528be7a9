package dev.zayavka.architecture.seeds.features.assembly;

import dev.zayavka.architecture.seeds.features.core.credit.Desk;
import dev.zayavka.architecture.seeds.features.ports.support.Ticket;

record Wiring(Desk desk, Ticket ticket) {}
