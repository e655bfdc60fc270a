package dev.lockkeeper.decision.adr;

import dev.lockkeeper.decision.DecisionGuard;
import dev.lockkeeper.decision.ServiceName;
import dev.lockkeeper.decision.TablePattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a record is about, what checks it, and when it is looked at again, as the head of its file lists it.
 *
 * @param rest what cannot be read, as lines of its text
 */
record AdrCover(
        List<String> tables,
        List<String> services,
        List<DecisionGuard> guards,
        @Nullable LocalDate reviewBy,
        List<String> rest) {

    static AdrCover of(FrontMatter front, List<AdrNote> notes) {
        var rest = new ArrayList<String>();
        var tables = read(front, "tables", TablePattern::isOne, notes, rest);
        var services = read(front, "services", ServiceName::isOne, notes, rest);
        var guards = AdrGuards.read(front, notes, rest);
        var day = AdrDates.read(front.text("review-by"));
        if (day.isEmpty() && !front.text("review-by").isEmpty()) {
            notes.add(AdrNote.of("review-by", front.text("review-by")));
            rest.add("review-by: " + front.text("review-by"));
        }
        return new AdrCover(tables, services, guards, day.orElse(null), List.copyOf(rest));
    }

    private static List<String> read(
            FrontMatter front, String key, Predicate<String> readable, List<AdrNote> notes, List<String> rest) {
        var good = new ArrayList<String>();
        var bad = new ArrayList<String>();
        front.list(key).forEach(text -> (readable.test(text) ? good : bad).add(text));
        if (!bad.isEmpty()) {
            bad.forEach(text -> notes.add(AdrNote.of(key, text)));
            rest.add(key + ": " + bad.stream().map(AdrCover::code).collect(Collectors.joining(", ")));
        }
        return List.copyOf(good);
    }

    /** Patterns and settings hold what Markdown would take for its own. */
    static String code(String text) {
        return "`" + text.replace('`', '\'').replaceAll("\\s+", " ") + "`";
    }

    /** What has no field stands at the beginning of the context. */
    AdrTexts kept(AdrTexts texts) {
        return rest.isEmpty() ? texts : texts.after(String.join("\n\n", rest));
    }
}
