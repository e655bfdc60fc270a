package dev.lockkeeper.lint.cli;

import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Releases;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.ScriptReport;
import dev.lockkeeper.lint.ScriptRole;
import dev.lockkeeper.lint.Tier;
import dev.lockkeeper.lint.Tiers;
import dev.lockkeeper.lint.layout.Note;
import dev.lockkeeper.lint.output.CheckedScript;
import dev.lockkeeper.lint.output.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of the linter over what was named. */
final class Run {

    private final Options options;
    private final Settled settled;
    private final LintContext context;
    private final @Nullable Tiers tiers;
    private @Nullable Tier tier;
    private int over;
    private int unread;

    Run(Options options) {
        this.options = options;
        this.settled = new Settled(options);
        this.context = settled.context();
        this.tiers = Weighing.by(options.policy);
    }

    int run() {
        var piles = Piles.of(settled.paths(), settled.ignored());
        var before = before();
        try (var reports = new Reports(options, settled)) {
            piles.forEach(pile -> judge(pile, before, reports));
            reports.end(new Outcome(exitCode(), tier));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return exitCode();
    }

    /** A statement that cannot be read goes before findings: nobody knows what it does. */
    private int exitCode() {
        if (unread > 0) {
            return Main.UNREAD;
        }
        return over > 0 ? Main.FINDINGS : Main.CLEAN;
    }

    private List<Script> before() {
        var before = new ArrayList<Script>();
        settled.schema().forEach(file -> before.add(new Script(Shown.of(file), Text.read(file), true)));
        for (var pile : Piles.of(settled.history(), settled.ignored())) {
            before.addAll(released(pile.read(settled.layout()).all()));
        }
        return before;
    }

    private static List<Script> released(List<Script> scripts) {
        return scripts.stream()
                .filter(script -> script.role() != ScriptRole.DOWN && script.role() != ScriptRole.OTHER)
                .toList();
    }

    private void judge(Pile pile, List<Script> before, Reports reports) {
        var reading = pile.read(settled.layout());
        reading.notes().forEach(note -> reports.note(new Note(pile.shown(note.path()), note.line(), note.message())));
        var split = Split.of(reading, options.from);
        var history = new ArrayList<>(before);
        history.addAll(released(split.before()));
        var told = context.with(settled.runner(reading.runner()));
        if (each(pile)) {
            Releases.lint(split.migrations(), told, history, (script, report) -> {
                tell(pile, script.sql(), report, reports);
                weigh(new LintReport(List.of(report)), told, report.role());
            });
        } else {
            together(pile, split, told, history, reports);
        }
    }

    private boolean each(Pile pile) {
        return options.each || !options.together && pile.folder() && options.from == null;
    }

    private void together(Pile pile, Split split, LintContext told, List<Script> history, Reports reports) {
        var texts = new HashMap<String, String>();
        split.judged().forEach(script -> texts.put(script.name(), script.sql()));
        var report = Linter.lint(split.judged(), told, history);
        report.scripts().forEach(script -> tell(pile, texts.getOrDefault(script.name(), ""), script, reports));
        report.rollback().forEach(script -> tell(pile, texts.getOrDefault(script.name(), ""), script, reports));
        weigh(report, told, ScriptRole.UP);
    }

    private void tell(Pile pile, String sql, ScriptReport report, Reports reports) {
        var script = new CheckedScript(pile.shown(report.name()), sql, report);
        over += script.over(settled.failOn());
        unread += script.unread();
        reports.script(script);
    }

    private void weigh(LintReport report, LintContext told, ScriptRole role) {
        if (tiers != null && role != ScriptRole.DOWN) {
            var weighed = tiers.of(report, told);
            tier = tier == null ? weighed : tier.max(weighed);
        }
    }
}
