package dev.lockkeeper.lint.layout;

import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.ScriptRole;
import dev.lockkeeper.lint.Section;
import dev.lockkeeper.lint.TransactionMode;
import dev.lockkeeper.lint.source.Passage;
import dev.lockkeeper.lint.source.Placeholders;
import dev.lockkeeper.lint.source.Splitter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How text reaches the server. */
final class Sending {

    private Sending() {}

    static LaidScript whole(SourceFile file, ScriptRole role, @Nullable String version, TransactionMode mode) {
        return script(file, role, version, List.of(new Section(0, file.text().length(), mode)));
    }

    static LaidScript script(SourceFile file, ScriptRole role, @Nullable String version, List<Section> sections) {
        var script = new Script(file.path(), file.text(), role, sections);
        return new LaidScript(script, version, Placeholders.of(file.text()));
    }

    /**
     * Several statements in one message of the simple protocol are one transaction, which the server begins by itself;
     * a single one is on its own.
     *
     * <p>PostgreSQL, "Message Flow", 55.2.2.1 Multiple Statements in a Simple Query.
     */
    static Section asOneMessage(SourceFile file, int from, int to) {
        var splitter = new Splitter(Passage.of(file.text()).part(from, to));
        boolean several = splitter.next().isPresent() && splitter.next().isPresent();
        return new Section(from, to, several ? TransactionMode.IMPLICIT : TransactionMode.NONE);
    }
}
