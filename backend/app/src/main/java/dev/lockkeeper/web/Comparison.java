package dev.lockkeeper.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Two texts by their lines and, where a line changed, by its words. What is too long to be compared in a moment (the search
 * costs lines times changes) is shown as taken out and put in whole.
 */
public final class Comparison {

    private static final int MOST_LINES = 3_000;
    /** Equal lines that are shown around a change. */
    private static final int AROUND = 3;

    private final List<String> before;
    private final List<String> after;
    private final List<ComparedLine> lines = new ArrayList<>();

    private final IntPredicate shown;

    private Comparison(List<String> before, List<String> after, IntPredicate shown) {
        this.before = before;
        this.after = after;
        this.shown = shown;
    }

    /** With all that is equal and stands further than three lines from a change left out. */
    public static List<ComparedLine> of(String before, String after) {
        return of(split(before), split(after), line -> false);
    }

    /** @param shown which lines of the later text are shown, by their number, however far they are from a change */
    static List<ComparedLine> of(List<String> before, List<String> after, IntPredicate shown) {
        return new Comparison(before, after, shown).compare();
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\R", -1));
    }

    private List<ComparedLine> compare() {
        if (before.equals(after)) {
            same(0, 0, before.size());
        } else if (Math.max(before.size(), after.size()) > MOST_LINES) {
            changed(0, before.size(), 0, after.size());
        } else {
            DiffUtils.diff(before, after, true).getDeltas().forEach(this::add);
        }
        return folded();
    }

    private void add(AbstractDelta<String> delta) {
        var source = delta.getSource();
        var target = delta.getTarget();
        if (delta.getType() == DeltaType.EQUAL) {
            same(source.getPosition(), target.getPosition(), source.size());
        } else {
            changed(source.getPosition(), source.size(), target.getPosition(), target.size());
        }
    }

    private void same(int from, int to, int count) {
        for (var i = 0; i < count; i++) {
            var passages = List.of(new Passage(before.get(from + i), false));
            lines.add(new ComparedLine(
                    new ComparedLine.Side(from + i + 1, passages),
                    new ComparedLine.Side(to + i + 1, passages),
                    true,
                    0));
        }
    }

    private void changed(int from, int taken, int to, int put) {
        for (var i = 0; i < Math.max(taken, put); i++) {
            lines.add(
                    i < taken && i < put
                            ? byWords(from + i, to + i)
                            : new ComparedLine(
                                    i < taken ? whole(before, from + i) : null,
                                    i < put ? whole(after, to + i) : null,
                                    false,
                                    0));
        }
    }

    private static ComparedLine.Side whole(List<String> text, int line) {
        return new ComparedLine.Side(line + 1, List.of(new Passage(text.get(line), false)));
    }

    private ComparedLine byWords(int from, int to) {
        var words = ComparedWords.of(before.get(from), after.get(to));
        return new ComparedLine(
                new ComparedLine.Side(from + 1, words.before()),
                new ComparedLine.Side(to + 1, words.after()),
                false,
                0);
    }

    private List<ComparedLine> folded() {
        var shown = new ArrayList<ComparedLine>();
        var hidden = 0;
        for (var i = 0; i < lines.size(); i++) {
            if (nearAChange(i)) {
                flush(shown, hidden);
                hidden = 0;
                shown.add(lines.get(i));
            } else {
                hidden++;
            }
        }
        flush(shown, hidden);
        return List.copyOf(shown);
    }

    private static void flush(List<ComparedLine> shown, int hidden) {
        if (hidden > 0) {
            shown.add(ComparedLine.gap(hidden));
        }
    }

    private boolean nearAChange(int at) {
        return lines.subList(Math.max(0, at - AROUND), Math.min(lines.size(), at + AROUND + 1)).stream()
                .anyMatch(this::isWanted);
    }

    private boolean isWanted(ComparedLine line) {
        return !line.same() || line.after() != null && shown.test(line.after().number());
    }
}
