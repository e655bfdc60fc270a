package dev.lockkeeper.decision.adr;

import dev.lockkeeper.decision.DecisionCategory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a file says of its record in its front matter, in lines below its title, and in a section. Where two of them say
 * something, neither is lost.
 */
final class AdrHead {

    private static final Pattern PACKAGE = Pattern.compile("(?:^|/)packages/([^/]{1,80})/");

    private final FrontMatter front;
    private final AdrMeta meta;
    private final List<AdrNote> notes;

    AdrHead(FrontMatter front, AdrMeta meta, List<AdrNote> notes) {
        this.front = front;
        this.meta = meta;
        this.notes = notes;
    }

    /** @param section what stands below its heading, if it has one */
    AdrStanding standing(String section) {
        var standing = AdrStanding.of(List.of(front.text("status"), meta.get("status"), section));
        standing.rest.forEach(line -> notes.add(AdrNote.of("status-rest", line)));
        standing.outweighed.forEach(other ->
                notes.add(AdrNote.of("status-twice", word(String.valueOf(standing.status)), word(other.name()))));
        return standing;
    }

    private static String word(String status) {
        return status.toLowerCase(Locale.ROOT);
    }

    /** @param packages the folder whose package is its domain; empty where folders say nothing */
    AdrNames names(String packages) {
        var folder = PACKAGE.matcher(packages);
        var domains = folder.find() ? Stream.of(folder.group(1)) : Stream.<String>empty();
        return new AdrNames(
                distinct(front.list("decision-makers").stream(), both("deciders")),
                distinct(both("consulted")),
                distinct(both("informed")),
                distinct(both("tags")),
                distinct(front.list("domains").stream(), domains));
    }

    private Stream<String> both(String key) {
        return Stream.concat(front.list(key).stream(), AdrMeta.people(meta.get(key)).stream());
    }

    @SafeVarargs
    private static List<String> distinct(Stream<String>... names) {
        return Arrays.stream(names).flatMap(some -> some).distinct().toList();
    }

    DecisionCategory category() {
        var own = front.text("category");
        return category(own.isEmpty() ? front.text("tags") + "," + meta.get("tags") : own);
    }

    static DecisionCategory category(String words) {
        var asked = Arrays.stream(words.split(","))
                .map(word -> word.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_"))
                .toList();
        return Arrays.stream(DecisionCategory.values())
                .filter(category -> asked.contains(category.name()))
                .findFirst()
                .orElse(DecisionCategory.OTHER);
    }

    /** What says something else than what is taken, as lines of the text. */
    List<String> left(AdrTitle title) {
        var lines = new ArrayList<String>();
        var other = front.text("title");
        if (!other.isEmpty() && !new AdrTitle(other, "").text().equalsIgnoreCase(title.text())) {
            twice("title", other, lines);
        }
        var day = AdrMeta.filled(meta.get("date"));
        if (!front.text("date").isEmpty()
                && !day.isEmpty()
                && !AdrDates.read(day).equals(AdrDates.read(front.text("date")))) {
            twice("date", day, lines);
        }
        var category = front.text("category");
        if (!category.isEmpty() && !category.equalsIgnoreCase("other") && category() == DecisionCategory.OTHER) {
            notes.add(AdrNote.of("category", category));
            lines.add("category: " + category);
        }
        return lines;
    }

    private void twice(String what, String said, List<String> lines) {
        notes.add(AdrNote.of("twice", what, said));
        lines.add(what + ": " + said);
    }
}
