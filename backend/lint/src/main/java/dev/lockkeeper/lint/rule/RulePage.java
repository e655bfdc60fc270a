package dev.lockkeeper.lint.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.lint.RuleDoc;
import dev.lockkeeper.lint.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;

/** A rule's page: title, category, severity, why, and what to do instead. */
final class RulePage {

    private static final Pattern LAYOUT = Pattern.compile(
            "# (?<title>.+)\\n\\ncategory: (?<category>.+)\\nseverity: (?<severity>\\w+)\\n(channel: \\w+\\n)?\\n"
                    + "(?<why>.+?)\\n\\n## Instead\\n\\n(?<instead>.+?)\\s*",
            Pattern.DOTALL);

    private RulePage() {}

    static RuleDoc read(String id) {
        var page = LAYOUT.matcher(text(id));
        if (!page.matches()) {
            throw new IllegalStateException("The page of rule " + id + " is not laid out like the others");
        }
        return new RuleDoc(
                id,
                page.group("category").strip(),
                Severity.valueOf(page.group("severity").toUpperCase(Locale.ROOT)),
                page.group("title").strip(),
                page.group("why"),
                page.group("instead"));
    }

    private static String text(String id) {
        try (var page = RulePage.class.getResourceAsStream(id + ".md")) {
            if (page == null) {
                throw new IllegalStateException("Rule " + id + " has no page");
            }
            return new String(page.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
