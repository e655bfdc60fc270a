package dev.lockkeeper.web;

import static java.util.stream.Collectors.joining;

import dev.lockkeeper.lint.SqlSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Two scripts as {@link Comparison} tells texts: in the colours of their language, and by the lines that their pages count. */
public final class CodeComparison {

    private final List<List<SqlSpan>> before;
    private final List<List<SqlSpan>> after;

    private CodeComparison(String before, String after) {
        this.before = lines(before);
        this.after = lines(after);
    }

    /** @param shown which lines of the later script are shown, by their number, however far they are from a change */
    public static List<ComparedLine> of(String before, String after, IntPredicate shown) {
        return new CodeComparison(before, after).compare(shown);
    }

    private static List<List<SqlSpan>> lines(String sql) {
        return sql.isEmpty() ? List.of() : SqlSpan.lines(sql);
    }

    private List<ComparedLine> compare(IntPredicate shown) {
        return Comparison.of(texts(before), texts(after), shown).stream()
                .map(this::coloured)
                .toList();
    }

    private static List<String> texts(List<List<SqlSpan>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(SqlSpan::text).collect(joining()))
                .toList();
    }

    private ComparedLine coloured(ComparedLine line) {
        return new ComparedLine(
                coloured(line.before(), before), coloured(line.after(), after), line.same(), line.leftOut());
    }

    private static ComparedLine.@Nullable Side coloured(ComparedLine.@Nullable Side side, List<List<SqlSpan>> lines) {
        return side == null
                ? null
                : new ComparedLine.Side(side.number(), coloured(side.passages(), lines.get(side.number() - 1)));
    }

    /** Both are the same text; a passage ends where either does. */
    static List<Passage> coloured(List<Passage> passages, List<SqlSpan> spans) {
        var coloured = new ArrayList<Passage>();
        var span = 0;
        var from = 0;
        for (var passage : passages) {
            for (var at = 0; at < passage.text().length(); ) {
                var current = spans.get(span);
                var until =
                        Math.min(passage.text().length(), at + current.text().length() - from);
                coloured.add(new Passage(passage.text().substring(at, until), passage.marked(), colour(current)));
                from += until - at;
                at = until;
                if (from == current.text().length()) {
                    span++;
                    from = 0;
                }
            }
        }
        return List.copyOf(coloured);
    }

    private static @Nullable String colour(SqlSpan span) {
        var kind = span.kind();
        return kind == null ? null : kind.name().toLowerCase(Locale.ROOT);
    }
}
