package dev.lockkeeper.decision.adr;

import dev.lockkeeper.decision.adr.AdrReference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a record says of those whose place it takes, and of what takes its own. */
final class AdrReferences {

    /** As front matter calls them. */
    static final Map<String, Kind> KEYS = Map.of("supersedes", Kind.SUPERSEDES, "superseded-by", Kind.SUPERSEDED_BY);

    private static final Pattern LINK = Pattern.compile("]\\(<?([^)\\s>]{1,300})");
    private static final Pattern SLUG = Pattern.compile("\\d{8}-[a-z0-9-]{1,200}");
    private static final Pattern NAMED = Pattern.compile(
            "(?:\\b(?:ADR|D|no\\.?|number|record|decision)[-_ #]{0,2}|#)(\\d{1,9})\\b", Pattern.CASE_INSENSITIVE);

    private static final String WORD = "^[*+>_\\s-]*(?:super[sc]ede[sd]|replace[sd])(?:\\s+by)?[*_:]*\\s+";
    /** Numbers at once, at most as many as the stack bears, but for a part of them: "2 of the 5 rules". */
    private static final Pattern BARE = Pattern.compile(
            WORD + "((?:\\d{1,9}\\s*(?:,|&|and)\\s*){0,50}\\d{1,9})(?!\\d|\\s+of\\b)", Pattern.CASE_INSENSITIVE);

    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
    private static final Pattern DATE =
            Pattern.compile("\\b\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}\\b|\\b\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}\\b");

    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s.*");
    private static final Pattern POINTS =
            Pattern.compile("[*+-]\\s+[*_\\[]*(super[sc]ede[sd]|replace[sd])(\\s+by)?\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Set<String> LINKS = Set.of("links", "more information", "references", "related decisions");

    private AdrReferences() {}

    /** Where a line points: what it links to, else whom it names, else a number right after the word; no date is one. */
    static List<String> targets(String line) {
        var named = named(line);
        var bare = BARE.matcher(DATE.matcher(line).replaceAll(" "));
        return !named.isEmpty() || !bare.find() ? named : found(DIGITS, 0, bare.group(1));
    }

    private static List<String> named(String line) {
        var links = found(LINK, 1, line);
        if (links.isEmpty()) {
            links = found(SLUG, 0, line);
        }
        return links.isEmpty() ? found(NAMED, 1, line) : links;
    }

    /** Beside its status: in keys of its front matter, and in a list of links. */
    static List<AdrReference> beside(FrontMatter front, String consequences) {
        var references = new ArrayList<AdrReference>();
        KEYS.forEach((key, kind) -> of(front, key).forEach(target -> references.add(new AdrReference(kind, target))));
        boolean links = false;
        for (var line : consequences.lines().map(String::strip).toList()) {
            if (HEADING.matcher(line).matches()) {
                links = LINKS.contains(AdrPart.words(line));
            }
            var kind = links ? kind(line) : null;
            if (kind != null) {
                named(line).forEach(target -> references.add(new AdrReference(kind, target)));
            }
        }
        return references;
    }

    /** Where a key points; nowhere if nothing under it can be told as a record. */
    static List<String> of(FrontMatter front, String key) {
        return targets(key.replace('-', ' ') + " " + front.text(key));
    }

    private static @Nullable Kind kind(String line) {
        var points = POINTS.matcher(line);
        if (!points.matches()) {
            return null;
        }
        return points.group(2) == null ? Kind.SUPERSEDES : Kind.SUPERSEDED_BY;
    }

    private static List<String> found(Pattern form, int group, String line) {
        return form.matcher(line)
                .results()
                .map(match -> match.group(group))
                .distinct()
                .toList();
    }
}
