package dev.lockkeeper.incident;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.incident.IncidentCsv.Problem;
import dev.lockkeeper.incident.IncidentCsv.Reading;
import dev.lockkeeper.incident.IncidentCsv.Row;
import dev.lockkeeper.tenancy.Counter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings in incidents that were kept elsewhere: all of a file or, where any line of it is wrong, none. */
@Service
@Transactional
public class IncidentImporting {

    private final IncidentCsv csv;
    private final IncidentLog log;
    private final IncidentArchive archive;
    private final IncidentTagging tagging;
    private final IncidentImports imports;
    private final Counter counter;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IncidentImporting(
            IncidentCsv csv,
            IncidentLog log,
            IncidentArchive archive,
            IncidentTagging tagging,
            IncidentImports imports,
            Counter counter,
            TransactionTemplate transaction,
            Clock clock) {
        this.csv = csv;
        this.log = log;
        this.archive = archive;
        this.tagging = tagging;
        this.imports = imports;
        this.counter = counter;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What would become of one line.
     *
     * @param known whether its source has told of it before, so that it is completed and not made
     */
    public record Prospect(long line, IncidentDetails details, boolean known) {}

    /**
     * What a file holds.
     *
     * @param problems by line; where there is one, nothing is brought in
     * @param unread headers of columns that say nothing here
     */
    public record Preview(List<Prospect> prospects, List<Problem> problems, List<String> unread) {

        public boolean isRight() {
            return problems.isEmpty() && !prospects.isEmpty();
        }

        public long fresh() {
            return prospects.stream().filter(prospect -> !prospect.known()).count();
        }

        public long known() {
            return prospects.size() - fresh();
        }
    }

    /** How many are new, and how many were known. */
    public record Brought(int fresh, int known) {}

    @EngineersMay
    @Transactional(readOnly = true)
    public Preview look(CurrentMember by, String text) {
        var reading = checked(by, csv.read(text));
        var sources = archive.knownOf(reading.rows().stream()
                .map(Row::source)
                .filter(Objects::nonNull)
                .toList());
        var prospects = reading.rows().stream()
                .map(row -> new Prospect(row.line(), row.details(), sources.contains(row.source())))
                .toList();
        return new Preview(prospects, reading.problems(), reading.unread());
    }

    /**
     * The numbers are taken beforehand, in a moment of their own: whoever reports meanwhile would else wait for the whole file.
     * Where it comes to nothing in the end, they stay unused.
     */
    @EngineersMay
    @Transactional(propagation = Propagation.NEVER)
    public Brought bring(CurrentMember by, String text) {
        var numbers = Objects.requireNonNull(transaction.execute(status -> number(look(by, text))));
        return Objects.requireNonNull(transaction.execute(status -> bring(by, csv.read(text), numbers)));
    }

    /** Of each line that is new, its number. */
    private Map<Long, Integer> number(Preview preview) {
        require(preview.isRight(), "incident.import.wrong");
        var numbers = new HashMap<Long, Integer>();
        if (preview.fresh() > 0) {
            var next = new AtomicInteger(counter.take("incident", (int) preview.fresh()));
            preview.prospects().stream()
                    .filter(prospect -> !prospect.known())
                    .forEach(prospect -> numbers.put(prospect.line(), next.getAndIncrement()));
        }
        return numbers;
    }

    private Brought bring(CurrentMember by, Reading read, Map<Long, Integer> numbers) {
        var reading = checked(by, read);
        require(reading.problems().isEmpty() && !reading.rows().isEmpty(), "incident.import.wrong");
        var rows = reading.rows();
        imports.lock(rows.stream().map(Row::source).filter(Objects::nonNull).toList());
        var fresh = new ArrayList<Integer>();
        for (var row : rows) {
            var number = numbers.get(row.line());
            var received = log.receive(
                    by, row.source(), row.details(), () -> number == null ? counter.next("incident") : number);
            if (received.first()) {
                fresh.add(received.id().number());
                judge(by, row, received.id());
            }
            if (!row.tags().isEmpty()) {
                tagging.tagAll(by, List.of(received.id().number()), null, row.tags());
            }
        }
        imports.belongTogether(fresh);
        return new Brought(fresh.size(), rows.size() - fresh.size());
    }

    private void judge(CurrentMember by, Row row, IncidentId id) {
        if (row.cause() != null && row.confirmed()) {
            log.confirm(by, id, row.cause());
        } else if (row.cause() != null) {
            log.suspect(by, id, row.cause());
        }
    }

    /** What no line can know by itself. */
    private Reading checked(CurrentMember by, Reading reading) {
        var problems = new ArrayList<>(reading.problems());
        var told = new HashMap<IncidentSource, Long>();
        var offered = tagging.offered();
        for (var row : reading.rows()) {
            row.tags().stream()
                    .filter(tag -> !offered.contains(tag))
                    .forEach(tag -> problems.add(Problem.of(row.line(), "incident.tag.unknown", tag)));
            check(by, row, problems);
            var source = row.source();
            var before = source == null ? null : told.putIfAbsent(source, row.line());
            if (before != null) {
                problems.add(Problem.of(row.line(), "incident.import.twice", String.valueOf(source), before));
            }
        }
        problems.sort(Comparator.comparingLong(Problem::line));
        return new Reading(reading.rows(), List.copyOf(problems), reading.unread());
    }

    private void check(CurrentMember by, Row row, List<Problem> problems) {
        if (row.confirmed() && !(by.mayReview() && !by.agent())) {
            problems.add(Problem.of(row.line(), "incident.import.confirms"));
        }
        try {
            row.details().course().requirePast(clock.instant());
        } catch (RuleViolation wrong) {
            problems.add(Problem.of(row.line(), wrong.key(), wrong.arguments()));
        }
    }
}
