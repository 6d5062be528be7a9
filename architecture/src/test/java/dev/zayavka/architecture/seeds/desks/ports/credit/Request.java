package dev.zayavka.architecture.seeds.desks.ports.credit;

import dev.zayavka.architecture.seeds.desks.ports.shared.Word;

public record Request(Word word) {}
