package dev.lockkeeper.migration;

import dev.lockkeeper.lint.LeftOpen;
import dev.lockkeeper.lint.WorkKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** In which order a migration goes out, and what it leaves to do. */
@Component
class DeploymentText {

    private final SeriesBook series;
    private final MessageSource messages;

    DeploymentText(SeriesBook series, MessageSource messages) {
        this.series = series;
        this.messages = messages;
    }

    /** Its place among the steps of a series, where it has one; and its own scripts. */
    String steps(MigrationSummary migration, Revision revision) {
        var scripts = revision.up().stream()
                .map(script -> "Run " + MarkdownText.code(script.name()) + how(script))
                .toList();
        var planned = migration.scheduledFor() == null ? "" : "\n\nPlanned for " + migration.scheduledFor() + ".";
        return series(migration) + MarkdownText.lines(numbered(scripts), "There is nothing to run.") + planned;
    }

    private String series(MigrationSummary migration) {
        return series.around(migration.uuid()).stream()
                .filter(one -> one.steps().stream().anyMatch(step -> step.number() == migration.number()))
                .map(one ->
                        one.steps().stream().map(step -> step(step, migration)).toList())
                .map(steps -> "It is a step of a series:\n\n" + MarkdownText.lines(numbered(steps), "")
                        + "\n\nIn this step:\n\n")
                .findFirst()
                .orElse("");
    }

    private static List<String> numbered(List<String> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(n -> (n + 1) + ". " + lines.get(n))
                .toList();
    }

    /** What later migrations have to see to. */
    String left(Revision revision) {
        var lines = revision.report().remainder().left().stream()
                .filter(left -> left.kind() != WorkKind.INDEX_AT_RISK)
                .map(left -> "- " + MarkdownText.line(words(left)))
                .toList();
        return MarkdownText.lines(lines, "It leaves nothing to do.");
    }

    private static String step(Series.Step step, MigrationSummary migration) {
        var status = step.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        var what = "M-%d %s (release %d, %s)"
                .formatted(step.number(), MarkdownText.line(step.title()), step.release(), status);
        return step.number() == migration.number() ? "**" + what + "**: this migration" : what;
    }

    private static String how(MigrationScript script) {
        return script.inTransaction() ? ", in one transaction." : ", outside a transaction.";
    }

    private String words(LeftOpen left) {
        return messages.getMessage(
                "leaving.work." + left.kind(),
                new Object[] {left.object(), left.table()},
                LocaleContextHolder.getLocale());
    }
}
