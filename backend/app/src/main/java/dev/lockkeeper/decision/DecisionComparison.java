package dev.lockkeeper.decision;

import dev.lockkeeper.decision.DecisionGuard.Kept;
import dev.lockkeeper.web.ComparedLine;
import dev.lockkeeper.web.Comparison;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one revision to another, part by part; parts that are equal are not there.
 *
 * @param earlier what is compared with
 */
record DecisionComparison(DecisionRevision earlier, DecisionRevision later, List<Part> parts) {

    /**
     * A part of the record.
     *
     * @param name as the form calls it
     */
    record Part(String name, List<ComparedLine> lines) {}

    /** A revision with the guards that are a part of it. */
    record Side(DecisionRevision revision, List<Kept> guards) {}

    static DecisionComparison of(Side earlier, Side later, DecisionNames names) {
        var parts = parts(earlier.revision().content(), later.revision().content(), names);
        var pairs = GuardPairs.of(earlier.guards(), later.guards());
        add(parts, "guards", lines(names.guards(pairs.before())), lines(names.guards(pairs.after())));
        return new DecisionComparison(earlier.revision(), later.revision(), List.copyOf(parts));
    }

    private static List<Part> parts(DecisionContent a, DecisionContent b, DecisionNames names) {
        var parts = new ArrayList<Part>();
        add(parts, "title", a.title(), b.title());
        add(parts, "category", names.category(a), names.category(b));
        add(parts, "context", a.context(), b.context());
        add(parts, "options", a.options(), b.options());
        add(parts, "decision", a.decision(), b.decision());
        add(parts, "consequences", a.consequences(), b.consequences());
        add(parts, "critique", a.critique(), b.critique());
        add(parts, "domains", lines(names.domains(a)), lines(names.domains(b)));
        add(parts, "tables", lines(a.tables()), lines(b.tables()));
        add(parts, "services", lines(a.services()), lines(b.services()));
        add(parts, "deciders", lines(names.deciders(a)), lines(names.deciders(b)));
        add(parts, "reviewBy", day(a.reviewBy()), day(b.reviewBy()));
        return parts;
    }

    private static void add(List<Part> parts, String name, String before, String after) {
        if (!before.equals(after)) {
            parts.add(new Part(name, Comparison.of(before, after)));
        }
    }

    private static String lines(List<?> entries) {
        return String.join("\n", entries.stream().map(Object::toString).toList());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
