package dev.lockkeeper.lint.cli;

import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.Section;
import dev.lockkeeper.lint.TransactionMode;
import dev.lockkeeper.lint.layout.Layout;
import dev.lockkeeper.lint.layout.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which scripts have run, and which are judged.
 *
 * @param before what comes before the version that was asked for
 */
record Split(List<Script> before, List<Script> judged, boolean psql) {

    static Split of(Reading reading, @Nullable String from) {
        var before = new ArrayList<Script>();
        var judged = new ArrayList<Script>();
        reading.scripts().forEach(laid -> (from != null && laid.before(from) ? before : judged).add(laid.script()));
        return new Split(before, judged, reading.layout() == Layout.PSQL);
    }

    /** The judged ones as releases of their own; in psql, what a file includes belongs to it. */
    List<List<Script>> migrations() {
        var migrations = new ArrayList<List<Script>>();
        for (var script : judged) {
            if (psql && joins(script) && !migrations.isEmpty()) {
                migrations.get(migrations.size() - 1).add(script);
            } else {
                migrations.add(new ArrayList<>(List.of(psql ? script : alone(script))));
            }
        }
        return migrations;
    }

    private static boolean joins(Script script) {
        return !script.sections().isEmpty() && script.sections().get(0).mode() == TransactionMode.JOINED;
    }

    /** Tools that run several files in one transaction begin one for a single file as well. */
    private static Script alone(Script script) {
        if (!joins(script)) {
            return script;
        }
        var sections = new ArrayList<>(script.sections());
        var first = sections.get(0);
        sections.set(0, new Section(first.from(), first.to(), TransactionMode.WRAPPED));
        return new Script(script.name(), script.sql(), script.role(), sections).with(script.values());
    }
}
