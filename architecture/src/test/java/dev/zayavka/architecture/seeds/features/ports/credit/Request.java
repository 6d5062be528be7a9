package dev.zayavka.architecture.seeds.features.ports.credit;

import dev.zayavka.architecture.seeds.features.ports.shared.Word;

public record Request(Word word) {}
