package dev.lockkeeper.insight;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** Review cycles as they are read one by one, month by month. */
final class ReviewTally {

    /** Of one month, or of all. */
    static final class Part {

        private final Lengths whole = new Lengths();
        private final Lengths worked = new Lengths();
        private final Lengths reviewer = new Lengths();
        private final Lengths author = new Lengths();
        private final Lengths others = new Lengths();
        private int rounds;

        private void add(ReviewCycleRow row) {
            whole.add(row.whole());
            worked.add(row.worked());
            var held = row.held();
            if (held != null) {
                reviewer.add(held.byReviewer());
                author.add(held.byAuthor());
                others.add(held.otherwise());
                rounds += held.rounds();
            }
        }

        private void addAll(Part other) {
            whole.addAll(other.whole);
            worked.addAll(other.worked);
            reviewer.addAll(other.reviewer);
            author.addAll(other.author);
            others.addAll(other.others);
            rounds += other.rounds;
        }

        Lengths whole() {
            return whole;
        }

        Lengths worked() {
            return worked;
        }

        Lengths reviewer() {
            return reviewer;
        }

        Lengths author() {
            return author;
        }

        Lengths others() {
            return others;
        }

        int rounds() {
            return rounds;
        }
    }

    private final Map<YearMonth, Part> months = new HashMap<>();

    void add(ReviewCycleRow row) {
        months.computeIfAbsent(row.month(), month -> new Part()).add(row);
    }

    Part month(YearMonth month) {
        return months.getOrDefault(month, new Part());
    }

    Part all() {
        var all = new Part();
        months.values().forEach(all::addAll);
        return all;
    }
}
