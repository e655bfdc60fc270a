package dev.lockkeeper.migration;

import static java.util.stream.Collectors.joining;

import dev.lockkeeper.decision.TemplateVariable;
import java.util.List;
import java.util.Map;

/** What the author wrote: the brief and the scripts. */
final class BriefText {

    private BriefText() {}

    static Map<TemplateVariable, String> of(Revision revision) {
        var brief = revision.brief();
        return Map.of(
                TemplateVariable.PURPOSE, MarkdownText.orNone(brief.purpose()),
                TemplateVariable.QUERIES, MarkdownText.orNone(brief.queries()),
                TemplateVariable.COMPATIBILITY, compatibility(brief),
                TemplateVariable.SQL, scripts(revision.up()),
                TemplateVariable.ROLLBACK, wayBack(revision));
    }

    private static String compatibility(Brief brief) {
        var word =
                switch (brief.runningVersion()) {
                    case WORKS -> "The running version works on the new schema.";
                    case BREAKS -> "The running version does not work on the new schema.";
                    case UNKNOWN -> "Nobody has said whether the running version works on the new schema.";
                };
        return brief.compatibility().isBlank()
                ? word
                : word + " " + brief.compatibility().strip();
    }

    private static String wayBack(Revision revision) {
        var words = brief(revision);
        if (revision.down().isEmpty()) {
            return words + "There is no script that takes it back.";
        }
        return words + scripts(revision.down());
    }

    private static String brief(Revision revision) {
        var words = revision.brief().wayBack().strip();
        return words.isEmpty() ? "" : words + "\n\n";
    }

    private static String scripts(List<MigrationScript> scripts) {
        return scripts.isEmpty()
                ? "There is no script."
                : MarkdownText.sql(scripts.stream()
                        .map(script -> "-- " + MarkdownText.line(script.name()) + "\n"
                                + script.sql().strip())
                        .collect(joining("\n\n")));
    }
}
