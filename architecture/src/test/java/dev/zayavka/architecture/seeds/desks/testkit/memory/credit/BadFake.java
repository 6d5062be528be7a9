package dev.zayavka.architecture.seeds.desks.testkit.memory.credit;

import dev.zayavka.architecture.seeds.desks.ports.support.Ticket;

record BadFake(Ticket ticket) {}
