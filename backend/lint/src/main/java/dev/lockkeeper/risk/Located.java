package dev.lockkeeper.risk;

import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.ScriptReport;
import dev.lockkeeper.lint.StatementReport;
import java.util.ArrayList;
import java.util.List;

/** A statement with the script it stands in. */
record Located(ScriptReport script, StatementReport statement) {

    static List<Located> all(LintReport report) {
        var located = new ArrayList<Located>();
        for (var script : report.scripts()) {
            script.statements().forEach(statement -> located.add(new Located(script, statement)));
        }
        return located;
    }

    String spoken() {
        return "statement " + statement.number() + " of " + script.name();
    }
}
