package dev.zayavka.architecture.seeds.features.testkit.memory.credit;

import dev.zayavka.architecture.seeds.features.ports.support.Ticket;

record BadFake(Ticket ticket) {}
