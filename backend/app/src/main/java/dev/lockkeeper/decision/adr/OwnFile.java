package dev.lockkeeper.decision.adr;

import dev.lockkeeper.decision.DecisionStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@link MadrFile} wrote: to others it is MADR 4, to us each text lies between two comments, so that it comes back
 * as it was even where it holds headings of its own.
 */
final class OwnFile {

    static final String KEY = "lockkeeper";
    static final String MARK = "<!-- " + KEY + ": ";
    static final String END = " -->";

    private static final Pattern ESCAPED = Pattern.compile("(?m)^<!-- =(=*lockkeeper:)");
    private static final Pattern TO_ESCAPE = Pattern.compile("(?m)^<!-- (=*lockkeeper:)");

    private OwnFile() {}

    /** Whose marks somebody took out is read as any other MADR. */
    static boolean is(FrontMatter front, List<String> lines) {
        return front.text(KEY).equals("1")
                && lines.contains(MARK + "context" + END)
                && lines.contains(MARK + "end" + END)
                && !front.text("title").isEmpty();
    }

    static AdrRecord read(FrontMatter front, List<String> lines, List<AdrNote> notes) {
        var parts = parts(lines.subList(front.lines(), lines.size()));
        var standing = new AdrStanding(front.text("status"));
        var cover = AdrCover.of(front, notes);
        var named = parts.getOrDefault(AdrGuards.KEY, "");
        if (!named.isBlank() && !front.values().containsKey(AdrGuards.KEY)) {
            notes.add(AdrNote.of("guards"));
            parts.merge("decision", named, (decision, added) -> decision + "\n\n" + added);
        }
        return new AdrRecord(
                AdrLayout.LOCKKEEPER,
                number(front.text("number")),
                front.text("title"),
                Objects.requireNonNullElse(standing.status, DecisionStatus.PROPOSED),
                AdrDates.read(front.text("date")).orElse(null),
                cover.kept(texts(parts)),
                names(front),
                AdrHead.category(front.text("category")),
                cover.tables(),
                cover.services(),
                cover.guards(),
                cover.reviewBy(),
                front.maps("history").stream()
                        .flatMap(step -> step(step).stream())
                        .toList(),
                standing.references);
    }

    private static AdrTexts texts(Map<String, String> parts) {
        return new AdrTexts(
                parts.getOrDefault("context", ""),
                parts.getOrDefault("options", ""),
                parts.getOrDefault("decision", ""),
                parts.getOrDefault("consequences", ""),
                parts.getOrDefault("critique", ""));
    }

    private static AdrNames names(FrontMatter front) {
        return new AdrNames(
                front.list("decision-makers"),
                front.list("consulted"),
                front.list("informed"),
                front.list("tags"),
                front.list("domains"));
    }

    /** A mark is followed by the heading and an empty line; the text goes on to the next mark. */
    private static Map<String, String> parts(List<String> lines) {
        var parts = new HashMap<String, String>();
        var name = "";
        var from = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.startsWith(MARK) && line.endsWith(END)) {
                parts.putIfAbsent(name, plain(Outline.body(lines, Math.min(from, i), i)));
                name = line.substring(MARK.length(), line.length() - END.length());
                from = i + 2;
            }
        }
        return parts;
    }

    private static Optional<AdrStep> step(Map<String, Object> step) {
        try {
            var to = DecisionStatus.valueOf(FrontMatter.words(step.get("to")).toUpperCase(Locale.ROOT));
            var at = Instant.parse(FrontMatter.words(step.get("at")));
            return Optional.of(new AdrStep(to, at, FrontMatter.words(step.get("reason"))));
        } catch (IllegalArgumentException | DateTimeException edited) {
            return Optional.empty();
        }
    }

    private static @org.jspecify.annotations.Nullable Integer number(String text) {
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    static String marked(String text) {
        return TO_ESCAPE.matcher(text).replaceAll("<!-- =$1");
    }

    private static String plain(String text) {
        return ESCAPED.matcher(text).replaceAll("<!-- $1");
    }

    /** A text as it comes back. */
    static String canonical(String text) {
        var lines = new ArrayList<>(List.of(AdrText.unix(text).split("\n", -1)));
        return Outline.body(lines, 0, lines.size());
    }
}
