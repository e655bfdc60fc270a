package dev.lockkeeper.migration;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LockTaken;
import dev.lockkeeper.lint.ScriptReport;
import dev.lockkeeper.lint.SqlSpan;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.migration.LineNotes.LineNote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A script as the page shows it: parts of numbered lines, each with what the linter and people say of it.
 *
 * @param position among the scripts of the migration, from 1
 * @param before how many of its lines stand elsewhere, before these
 */
public record SqlView(
        int position,
        String name,
        Direction direction,
        boolean inTransaction,
        int length,
        int before,
        int shown,
        boolean cut,
        List<Part> parts) {

    /** Of all scripts together; what is beyond comes when somebody asks for it. */
    static final int MOST_LINES = 1000;

    /** What is said beside those lines, of all scripts together: each statement, finding and remark is one. */
    static final int MOST_SAID = 100;

    /** Of one line. */
    static final int MOST_CHARACTERS = 1000;

    /** Of those that end on one line. */
    static final int MOST_STATEMENTS = 20;

    /** Of one statement. */
    static final int MOST_LOCKS = 10;

    /** Of one line. */
    static final int MOST_MEASURED = 10;

    /** Lines that end with a statement or with a line that somebody spoke about. */
    public record Part(
            List<Line> lines,
            List<Effect> effects,
            List<Found> findings,
            List<LineNote> notes,
            List<Measured> measured) {

        public int start() {
            return lines.get(0).number();
        }

        /** Whether nothing is to be said beside. */
        public boolean isPlain() {
            return findings.isEmpty() && notes.isEmpty() && measured.isEmpty() && told().isEmpty();
        }

        /** What says more than that it touches nothing that was there. */
        public List<Effect> told() {
            return effects.stream()
                    .filter(effect -> !effect.locks().isEmpty() || effect.work() != Work.METADATA)
                    .toList();
        }

        /** Whether a finding's lock and work differ from what is said of the statement anyway. */
        public boolean adds(Finding finding) {
            return finding.lock() != null && effects.stream().noneMatch(effect -> effect.says(finding));
        }
    }

    /**
     * A finding, and where it is found again.
     *
     * @param index among the findings of its statement, from 0
     * @param given what a person has said of it in the page, who has not taken it back
     * @param ended whether it was waived, until a day that is over
     */
    public record Found(
            Finding finding,
            String script,
            int statement,
            int index,
            @Nullable WaiverRow given,
            boolean ended) {

        static Stream<Found> of(String script, StatementReport read, Beside beside) {
            var fingerprint =
                    beside.waivers().isEmpty() || read.findings().isEmpty() ? "" : GivenWaiver.fingerprint(read);
            return IntStream.range(0, read.findings().size()).mapToObj(index -> {
                var finding = read.findings().get(index);
                var given = given(finding, fingerprint, beside.waivers());
                return new Found(finding, script, read.number(), index, given, ended(finding, beside.today()));
            });
        }

        /** What a comment says needs nobody's word beside. */
        private static @Nullable WaiverRow given(Finding finding, String fingerprint, List<WaiverRow> waivers) {
            if (finding.waiver() == null || finding.waiver().line() > 0) {
                return null;
            }
            return waivers.stream()
                    .filter(waiver -> waiver.statement().equals(fingerprint)
                            && waiver.given().isOf(finding))
                    .findFirst()
                    .orElse(null);
        }

        private static boolean ended(Finding finding, LocalDate today) {
            var waiver = finding.waiver();
            return waiver != null && waiver.until() != null && waiver.until().isBefore(today);
        }

        /** Whether somebody's word for it holds. */
        public boolean isWaived() {
            return finding.waiver() != null && !ended;
        }

        /** Whether only its author has waived what a decision forbids. */
        public boolean isUnconfirmed() {
            return DecisionCheck.needsReviewer(finding);
        }

        /** For ids of the page: nothing but letters, digits and hyphens. */
        public String id() {
            return Integer.toHexString(script.hashCode()) + "-" + statement + "-" + index;
        }
    }

    /** One line; marked by the worst that is said of it: error, warn, info or noted. */
    public record Line(
            int number, List<SqlSpan> spans, @Nullable String mark) {}

    /** What a statement does, with the first of its locks. */
    public record Effect(String kind, List<LockTaken> locks, int moreLocks, Work work) {

        static Effect of(StatementReport statement) {
            var locks = statement.locks();
            var shown = Math.min(MOST_LOCKS, locks.size());
            return new Effect(statement.kind(), locks.subList(0, shown), locks.size() - shown, statement.work());
        }

        boolean says(Finding finding) {
            return work == finding.work()
                    && locks.stream()
                            .anyMatch(lock -> lock.mode() == finding.lock()
                                    && lock.table().equals(finding.table()));
        }
    }

    /** What people have said beside, and what runs have measured. */
    record Beside(
            List<LineNote> notes,
            List<WaiverRow> waivers,
            LocalDate today,
            Map<StatementPlace, List<Measured>> measured) {

        Beside at(String script) {
            return new Beside(
                    notes.stream().filter(note -> note.script().equals(script)).toList(), waivers, today, measured);
        }
    }

    /** @param from how many lines, of all scripts together, are passed over */
    static SqlWindow of(List<MigrationScript> scripts, List<ScriptReport> reports, Beside beside, int from) {
        var views = new ArrayList<SqlView>();
        var skip = from;
        var room = new SqlCut.Room(MOST_LINES, MOST_SAID);
        var next = from;
        var length = 0;
        for (var script : scripts) {
            var cut = new SqlCut(script, statements(script, reports), beside.at(script.name()), skip, room);
            if (cut.shown() > 0) {
                views.add(cut.view(scripts.indexOf(script) + 1));
            }
            skip = Math.max(0, skip - cut.length());
            room = cut.left();
            next += cut.shown();
            length += cut.length();
        }
        return new SqlWindow(views, next, Math.max(0, length - next));
    }

    /** What is said beside single lines of a script, by their number. */
    static Map<Integer, Part> margins(MigrationScript script, Revision revision, Beside beside) {
        var said = beside.at(script.name());
        var read = statements(script, revision.report().scripts());
        return new SqlCut(script, read, said, 0, SqlCut.Room.ENDLESS).margins();
    }

    /** What is said of its statements, as far as the page shows them. */
    public Stream<Found> findings() {
        return parts.stream().flatMap(part -> part.findings().stream());
    }

    private static List<StatementReport> statements(MigrationScript script, List<ScriptReport> reports) {
        return script.direction() == Direction.DOWN
                ? List.of()
                : reports.stream()
                        .filter(report -> report.name().equals(script.name()))
                        .flatMap(report -> report.statements().stream())
                        .toList();
    }
}
