package dev.lockkeeper.risk;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.lockkeeper.lint.Costs;
import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.LockTaken;
import dev.lockkeeper.lint.Sizes;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.TableWork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Statements that commit together, and what remains to be done from each of them to the commit. */
final class Transaction {

    private static final int MOST_TERMS = 5;

    private final List<Located> statements;
    private final Sizes sizes;
    private final Discharges discharges;
    private final double[] own;
    private final double[] remaining;
    private final int[] heaviest;
    private final boolean[] assumed;

    private Transaction(List<Located> statements, Sizes sizes, Discharges discharges) {
        this.statements = statements;
        this.sizes = sizes;
        this.discharges = discharges;
        this.own = new double[statements.size()];
        this.remaining = new double[statements.size() + 1];
        this.heaviest = new int[statements.size()];
        this.assumed = new boolean[statements.size() + 1];
        for (int at = statements.size() - 1; at >= 0; at--) {
            sumUp(at);
        }
    }

    static List<Transaction> of(LintReport report, Sizes sizes, Discharges discharges) {
        Map<Integer, List<Located>> groups = new LinkedHashMap<>();
        for (var located : Located.all(report)) {
            int number = located.statement().transaction();
            groups.computeIfAbsent(number, fresh -> new ArrayList<>()).add(located);
        }
        return groups.values().stream()
                .map(group -> new Transaction(group, sizes, discharges))
                .toList();
    }

    private void sumUp(int at) {
        var work = statements.get(at).statement().tableWork();
        var timed = discharges.timing(statements.get(at));
        own[at] = timed.map(timing -> scaled(timing, work))
                .orElseGet(() -> work.stream().mapToDouble(sizes::seconds).sum());
        remaining[at] = own[at] + remaining[at + 1];
        assumed[at] = assumed[at + 1] || work.stream().anyMatch(pass -> grows(pass) && sizes.assumed(pass.table()));
        boolean last = at == statements.size() - 1;
        heaviest[at] = last || own[at] >= own[heaviest[at + 1]] ? at : heaviest[at + 1];
    }

    /** Every table with the first lock of that strength on it. */
    List<Hold> holds(Predicate<LockMode> strong) {
        Map<TableName, Hold> holds = new LinkedHashMap<>();
        for (int at = 0; at < statements.size(); at++) {
            for (LockTaken lock : statements.get(at).statement().locks()) {
                if (strong.test(lock.mode())) {
                    holds.putIfAbsent(lock.table(), hold(lock, at));
                }
            }
        }
        return List.copyOf(holds.values());
    }

    private Hold hold(LockTaken lock, int at) {
        return new Hold(
                lock.table(),
                lock.mode(),
                sizes.heat(lock.table()),
                remaining[at],
                arithmetic(at),
                assumed[at],
                remaining[0] - remaining[at],
                statements.get(at),
                statements.get(heaviest[at]),
                statements.get(statements.size() - 1));
    }

    private String arithmetic(int from) {
        if (remaining[from] == 0) {
            return "metadata only, whatever the size";
        }
        var terms = statements.subList(from, statements.size()).stream()
                .flatMap(this::terms)
                .limit(MOST_TERMS + 1L)
                .toList();
        var shown = terms.stream().limit(MOST_TERMS).collect(joining(" + "));
        return shown + (terms.size() > MOST_TERMS ? " + …" : "") + " = " + Costs.spoken(remaining[from]);
    }

    private Stream<String> terms(Located located) {
        var timed = discharges.timing(located);
        return timed.isPresent()
                ? Stream.of(located.spoken() + " as rehearsed")
                : located.statement().tableWork().stream()
                        .filter(Transaction::grows)
                        .map(sizes::arithmetic);
    }

    /** What a rehearsal took, on as many rows as there are; never less than it took. */
    private double scaled(Discharge timing, List<TableWork> work) {
        var seconds = requireNonNull(timing.seconds());
        var rows =
                work.stream().mapToLong(pass -> sizes.rows(pass.table())).max().orElse(0);
        return timing.rows() == null || timing.rows() == 0
                ? seconds
                : seconds * Math.max(1, (double) rows / timing.rows());
    }

    private static boolean grows(TableWork work) {
        return work.effort() != Effort.NONE;
    }
}
