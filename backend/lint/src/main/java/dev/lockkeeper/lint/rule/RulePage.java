package dev.lockkeeper.lint.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.lockkeeper.lint.Channel;
import dev.lockkeeper.lint.RuleDoc;
import dev.lockkeeper.lint.RuleExample;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.list.Lists;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A rule's page: title, category, severity, why, what to do instead; and, in a file beside it, examples. */
final class RulePage {

    private static final Pattern LAYOUT = Pattern.compile(
            "# (?<title>.+)\\n\\ncategory: (?<category>.+)\\nseverity: (?<severity>\\w+)(?<sized>, by size)?\\n"
                    + "(channel: (?<channel>\\w+)\\n)?\\n(?<why>.+?)\\n\\n## Instead\\n\\n(?<instead>.+?)\\s*",
            Pattern.DOTALL);
    private static final Set<String> QUALITY = Set.of("naming", "types");
    private static final String TOLD = "@ ";
    private static final String FOUND = "-> ";
    private static final String NOTHING = "-> none";

    private RulePage() {}

    static RuleDoc read(String id) {
        var page = LAYOUT.matcher(text(id + ".md"));
        if (!page.matches()) {
            throw new IllegalStateException("The page of rule " + id + " is not laid out like the others");
        }
        var category = page.group("category").strip();
        return new RuleDoc(
                id,
                category,
                Severity.valueOf(upper(page, "severity")),
                page.group("sized") != null,
                channel(page.group("channel"), category),
                page.group("title").strip(),
                page.group("why"),
                page.group("instead"),
                examples(text(id + ".txt")));
    }

    private static String upper(Matcher page, String group) {
        return page.group(group).toUpperCase(Locale.ROOT);
    }

    private static Channel channel(@Nullable String written, String category) {
        return written == null
                ? QUALITY.contains(category) ? Channel.QUALITY : Channel.DANGER
                : Channel.valueOf(written.toUpperCase(Locale.ROOT));
    }

    /** Blocks between empty lines: what is told, the SQL, and what is found. */
    private static List<RuleExample> examples(String text) {
        return Arrays.stream(text.split("\n\\s*\n")).map(RulePage::example).toList();
    }

    private static RuleExample example(String block) {
        var lines = block.strip().lines().toList();
        return new RuleExample(
                after(TOLD, lines),
                lines.stream()
                        .filter(line -> !line.startsWith(TOLD) && !line.startsWith(FOUND))
                        .collect(joining("\n")),
                after(FOUND, Lists.where(lines, line -> !line.equals(NOTHING))));
    }

    private static List<String> after(String mark, List<String> lines) {
        return Lists.map(Lists.where(lines, line -> line.startsWith(mark)), line -> line.substring(mark.length()));
    }

    private static String text(String file) {
        try (var page = RulePage.class.getResourceAsStream(file)) {
            if (page == null) {
                throw new IllegalStateException("A rule lacks its " + file);
            }
            return new String(page.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
