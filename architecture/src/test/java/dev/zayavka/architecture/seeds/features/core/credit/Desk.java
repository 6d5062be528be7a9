package dev.zayavka.architecture.seeds.features.core.credit;

import dev.zayavka.architecture.seeds.features.ports.credit.Request;
import dev.zayavka.architecture.seeds.features.ports.shared.Word;

public record Desk(Request request, Word word) {}
