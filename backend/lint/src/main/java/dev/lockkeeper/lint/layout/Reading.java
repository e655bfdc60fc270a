package dev.lockkeeper.lint.layout;

import dev.lockkeeper.lint.Runner;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.ScriptRole;
import java.util.List;

/**
 * What a set of files turned out to be.
 *
 * @param scripts in the order in which they run to apply them; {@link dev.lockkeeper.lint.Linter} takes them all
 * @param runner what the tool's configuration, where it is among the files, sets for its session
 */
public record Reading(Layout layout, Confidence confidence, List<LaidScript> scripts, List<Note> notes, Runner runner) {

    public Reading {
        scripts = List.copyOf(scripts);
        notes = List.copyOf(notes);
    }

    public List<Script> all() {
        return scripts.stream().map(LaidScript::script).toList();
    }

    public List<Script> of(ScriptRole role) {
        return all().stream().filter(script -> script.role() == role).toList();
    }
}
