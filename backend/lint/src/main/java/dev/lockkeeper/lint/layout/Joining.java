package dev.lockkeeper.lint.layout;

import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.ScriptRole;
import dev.lockkeeper.lint.Section;
import dev.lockkeeper.lint.TransactionMode;
import java.util.ArrayList;
import java.util.List;

/** For tools that run all scripts of one run in one transaction. */
final class Joining {

    private Joining() {}

    /** Each up goes on where the one before it stopped, as long as both are wrapped. */
    static List<LaidScript> ups(List<LaidScript> scripts) {
        var joined = new ArrayList<LaidScript>();
        boolean open = false;
        for (var laid : scripts) {
            boolean applies =
                    laid.script().role() == ScriptRole.UP || laid.script().role() == ScriptRole.REPEATABLE;
            boolean wrapped = laid.script().running().get(0).mode() == TransactionMode.WRAPPED;
            joined.add(applies && wrapped && open ? joined(laid) : laid);
            open = applies ? wrapped : open;
        }
        return joined;
    }

    private static LaidScript joined(LaidScript laid) {
        var script = laid.script();
        var sections = script.running().stream()
                .map(section -> new Section(section.from(), section.to(), TransactionMode.JOINED))
                .toList();
        return new LaidScript(
                new Script(script.name(), script.sql(), script.role(), sections).with(script.values()),
                laid.version(),
                laid.placeholders());
    }
}
