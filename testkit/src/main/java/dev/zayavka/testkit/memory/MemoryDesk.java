package dev.zayavka.testkit.memory;

import dev.zayavka.ports.shared.driven.Work;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The plug of a desk in an {@link InMemoryStore}.
 *
 * @param tables makes its tables, empty; each desk has a type of its own
 * @param work its ports within one transaction
 */
public record MemoryDesk<W extends Work>(
    Supplier<? extends DeskTables> tables, Function<TransactionDraft, ? extends W> work) {}
