package dev.lockkeeper.lint;

import dev.lockkeeper.lint.walk.Walk;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Judges the migrations of a history, each as a release of its own: to the next one, what it made is there and in use.
 * Reports are handed on one by one and not kept.
 */
public final class Releases {

    private final Walk walk;
    private final BiConsumer<Script, ScriptReport> reader;

    private Releases(LintContext context, BiConsumer<Script, ScriptReport> reader) {
        this.walk = new Walk(context);
        this.reader = reader;
    }

    /**
     * Ways back are judged after all ways there, last to first.
     *
     * @param migrations in their order; mostly of one script each
     * @param history what was there before the first
     */
    public static void lint(
            List<List<Script>> migrations,
            LintContext context,
            List<Script> history,
            BiConsumer<Script, ScriptReport> reader) {
        var releases = new Releases(context, reader);
        releases.walk.release(Linter.released(context, history));
        releases.walk.change(migrations.stream().flatMap(List::stream).toList());
        migrations.forEach(releases::there);
        for (int at = migrations.size() - 1; at >= 0; at--) {
            releases.judge(migrations.get(at).stream()
                    .filter(script -> script.role() == ScriptRole.DOWN)
                    .toList());
        }
    }

    private void there(List<Script> migration) {
        var baseline = migration.stream()
                .filter(script -> script.role() == ScriptRole.BASELINE)
                .toList();
        walk.release(baseline);
        judge(migration.stream()
                .filter(script -> script.role() == ScriptRole.UP || script.role() == ScriptRole.REPEATABLE)
                .toList());
    }

    private void judge(List<Script> scripts) {
        if (scripts.isEmpty()) {
            return;
        }
        var reports = walk.walk(scripts);
        for (int at = 0; at < reports.size(); at++) {
            reader.accept(scripts.get(at), reports.get(at));
        }
        walk.release(List.of());
    }
}
