package dev.lockkeeper.review;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.rotation.Strategy;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom a rotation asks, and why everybody else was passed over. */
record ReviewerChoice(@Nullable MemberId chosen, List<Candidate> candidates) {

    /** One who was considered, with what came of it. */
    record Candidate(MemberId member, int load, @Nullable Integer lastAsked, Outcome outcome) {

        static Candidate of(Contender contender, Outcome outcome) {
            return new Candidate(contender.member(), contender.load(), contender.lastAsked(), outcome);
        }
    }

    /**
     * The same contenders in the same order make the same choice.
     *
     * @param line the contenders in the order in which they stand in for each other
     * @param owner whether an owner of a touched domain comes before anybody else
     */
    static ReviewerChoice among(List<Contender> line, Strategy strategy, boolean owner) {
        var free = line.stream()
                .filter(contender -> contender.barred() == null)
                .sorted(order(strategy, owner))
                .toList();
        if (free.isEmpty()) {
            return new ReviewerChoice(null, barred(line).toList());
        }
        var first = free.get(0);
        var others = free.stream().skip(1).map(other -> Candidate.of(other, why(first, other, strategy, owner)));
        var chosen = Stream.of(Candidate.of(first, Outcome.CHOSEN));
        return new ReviewerChoice(
                first.member(),
                Stream.of(chosen, others, barred(line))
                        .flatMap(candidates -> candidates)
                        .toList());
    }

    /** A stable sort: where nothing else tells two apart, the line does. */
    private static Comparator<Contender> order(Strategy strategy, boolean owner) {
        Comparator<Contender> byLoad = comparingInt(Contender::load);
        Comparator<Contender> byTurn = comparingInt(Contender::lastAskedOrNever);
        var order =
                switch (strategy) {
                    case ON_DUTY ->
                        comparing(Contender::onDuty)
                                .reversed()
                                .thenComparing(byLoad)
                                .thenComparing(byTurn);
                    case ROUND_ROBIN -> byTurn;
                    case LEAST_LOADED -> byLoad.thenComparing(byTurn);
                };
        return owner ? comparing(Contender::ownsDomain).reversed().thenComparing(order) : order;
    }

    /** The first thing that told them apart. */
    private static Outcome why(Contender chosen, Contender other, Strategy strategy, boolean owner) {
        if (owner && chosen.ownsDomain() && !other.ownsDomain()) {
            return Outcome.OWNS_NO_DOMAIN;
        }
        if (strategy == Strategy.ON_DUTY && chosen.onDuty() && !other.onDuty()) {
            return Outcome.NOT_ON_DUTY;
        }
        if (strategy != Strategy.ROUND_ROBIN && other.load() > chosen.load()) {
            return Outcome.MORE_TO_REVIEW;
        }
        return other.lastAskedOrNever() > chosen.lastAskedOrNever()
                ? Outcome.ASKED_MORE_RECENTLY
                : Outcome.LATER_IN_LINE;
    }

    /** The rotation's lead, after everybody who could not be asked. */
    ReviewerChoice leadBy(MemberId lead, Load load, @Nullable Outcome bar) {
        var last = new Candidate(lead, load.weight(), load.lastAsked(), bar == null ? Outcome.CHOSEN_AS_LEAD : bar);
        var others = candidates.stream().filter(candidate -> !candidate.member().equals(lead));
        return new ReviewerChoice(
                bar == null ? lead : null,
                Stream.concat(others, Stream.of(last)).toList());
    }

    private static Stream<Candidate> barred(List<Contender> line) {
        return line.stream().flatMap(contender -> {
            var reason = contender.barred();
            return reason == null ? Stream.empty() : Stream.of(Candidate.of(contender, reason));
        });
    }
}
