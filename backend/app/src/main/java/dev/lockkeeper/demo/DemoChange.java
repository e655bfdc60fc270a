package dev.lockkeeper.demo;

import dev.lockkeeper.demo.DemoTables.DemoTable;
import dev.lockkeeper.migration.Brief;
import dev.lockkeeper.migration.Brief.Compatibility;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.MigrationScript;
import dev.lockkeeper.risk.Posture;
import java.util.ArrayList;
import java.util.List;

/** One change as somebody of the demo company would write it. */
record DemoChange(
        String title,
        DemoTable table,
        String purpose,
        List<MigrationScript> scripts,
        Posture posture,
        String wayBack,
        Compatibility running,
        String compatibility) {

    private static final String TIMEOUT = "SET lock_timeout = '3s';\n";

    /** In one transaction, with the statement that takes it back. */
    static DemoChange reversible(String title, String table, String purpose, String up, String down) {
        return new DemoChange(
                title,
                DemoTables.named(table),
                purpose,
                List.of(
                        new MigrationScript("01.sql", Direction.UP, true, TIMEOUT + up),
                        new MigrationScript("01.sql", Direction.DOWN, true, TIMEOUT + down)),
                Posture.REVERSIBLE,
                "",
                Compatibility.WORKS,
                "The running version neither reads nor writes what this adds.");
    }

    /** Statement by statement, each in a script of its own, outside a transaction. */
    static DemoChange online(String title, String table, String purpose, String... statements) {
        var scripts = new ArrayList<MigrationScript>();
        for (int n = 0; n < statements.length; n++) {
            scripts.add(new MigrationScript("%02d.sql".formatted(n + 1), Direction.UP, false, statements[n]));
        }
        return new DemoChange(
                title,
                DemoTables.named(table),
                purpose,
                List.copyOf(scripts),
                Posture.FORWARD_FIX,
                "If it fails half way, drop what is invalid concurrently and run it again in the next quiet hour.",
                Compatibility.WORKS,
                "Queries do not change; only their plans do.");
    }

    /** Takes something away for good, once nobody reads it any more. */
    static DemoChange contract(String title, String table, String purpose, String sql, String acceptance) {
        return new DemoChange(
                title,
                DemoTables.named(table),
                purpose,
                List.of(new MigrationScript("01.sql", Direction.UP, true, TIMEOUT + sql)),
                Posture.IRREVERSIBLE,
                acceptance,
                Compatibility.WORKS,
                "The running version stopped reading it two releases ago; the access log of thirty days shows no reader.");
    }

    /** What somebody in a hurry hands in: no timeout, one transaction, a plan of one line. */
    static DemoChange hasty(String title, String table, String purpose, String sql) {
        return new DemoChange(
                title,
                DemoTables.named(table),
                purpose,
                List.of(new MigrationScript("01.sql", Direction.UP, true, sql)),
                Posture.FORWARD_FIX,
                "Deploy a follow-up.",
                Compatibility.WORKS,
                "Old code ignores it.");
    }

    Brief brief() {
        var rows = "%s: about %,d rows (catalogue)".formatted(table.name(), table.rows());
        var queries = table.heat() == dev.lockkeeper.lint.Heat.HOT
                ? "Every page that reads " + table.name() + "; its p95 must stay under 40 ms."
                : "Nightly reports on " + table.name() + ".";
        return new Brief(purpose, rows, queries, running, compatibility, wayBack);
    }
}
