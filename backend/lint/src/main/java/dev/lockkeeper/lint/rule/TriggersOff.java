package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Tables whose triggers a transaction has switched off: until it commits, nobody else can write to them. */
final class TriggersOff {

    private record Switched(TableName table, int transaction) {}

    private final Map<Switched, List<AtomicBoolean>> off = new HashMap<>();

    /** Answers, once all is done, whether the same transaction has switched them on again. */
    BooleanSupplier off(TableName table, int transaction) {
        var again = new AtomicBoolean();
        off.computeIfAbsent(new Switched(table, transaction), unknown -> new ArrayList<>())
                .add(again);
        return again::get;
    }

    void on(TableName table, int transaction) {
        var waiting = off.remove(new Switched(table, transaction));
        if (waiting != null) {
            waiting.forEach(again -> again.set(true));
        }
    }
}
