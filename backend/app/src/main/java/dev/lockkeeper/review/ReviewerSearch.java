package dev.lockkeeper.review;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.rotation.Duty;
import dev.lockkeeper.rotation.Rotation;
import dev.lockkeeper.rotation.RotationCalendar;
import dev.lockkeeper.rotation.RotationId;
import dev.lockkeeper.rotation.Rotations;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks through the rotations that review such a migration for its next reviewer: those that were made for something
 * first, then by name. Where nobody in any of them can be asked, a rotation's lead is.
 */
@Component
class ReviewerSearch {

    /** Whom the search found in which rotation; where nobody, what it saw in the first. */
    record Found(@Nullable RotationId rotation, ReviewerChoice choice, boolean lead) {

        static final Found NOTHING = new Found(null, new ReviewerChoice(null, List.of()), false);

        boolean isSomebody() {
            return choice.chosen() != null;
        }
    }

    /** A rotation as it stands. */
    private record Seat(Rotation rotation, Duty duty, Bar bar, Map<MemberId, Load> loads) {

        Load load(MemberId member) {
            return loads.getOrDefault(member, Load.NONE);
        }

        /** Those who are there in their order, then the others. */
        private Stream<Contender> line() {
            return Stream.concat(duty.candidates().stream(), rotation.members().stream())
                    .distinct()
                    .map(this::contender);
        }

        Found search() {
            var owners = bar.wanted().owners();
            var choice = ReviewerChoice.among(line().toList(), rotation.strategy(), !owners.isEmpty());
            return new Found(rotation.id(), choice, false);
        }

        /** Without those who could be asked. */
        ReviewerChoice passedOver() {
            var barred = line().filter(contender -> contender.barred() != null).toList();
            return ReviewerChoice.among(barred, rotation.strategy(), false);
        }

        private Contender contender(MemberId member) {
            var load = load(member);
            return new Contender(
                    member,
                    bar.wanted().owners().contains(member),
                    member.equals(duty.onDuty()),
                    load.weight(),
                    load.lastAsked(),
                    bar.of(member, load));
        }

        Found lead(ReviewerChoice before) {
            var lead = rotation.lead();
            return lead == null
                    ? new Found(rotation.id(), before, false)
                    : new Found(rotation.id(), before.leadBy(lead, load(lead), bar.ofLead(lead)), true);
        }
    }

    private final Rotations rotations;
    private final RotationCalendar calendar;
    private final TermsBook terms;
    private final AssignmentRows rows;
    private final Members members;

    ReviewerSearch(
            Rotations rotations, RotationCalendar calendar, TermsBook terms, AssignmentRows rows, Members members) {
        this.rotations = rotations;
        this.calendar = calendar;
        this.terms = terms;
        this.rows = rows;
        this.members = members;
    }

    Found search(Wanted wanted, Instant now) {
        var seats = seats(wanted, now);
        var founds = seats.stream().map(Seat::search).toList();
        return founds.stream()
                .filter(Found::isSomebody)
                .min(comparing(found -> !wanted.owners().contains(found.choice().chosen())))
                .orElseGet(() -> leads(seats, founds));
    }

    /** Of one rotation; nobody where it has no lead. */
    Found lead(@Nullable RotationId rotation, Wanted wanted, Instant now) {
        return seats(wanted, now).stream()
                .filter(seat -> seat.rotation().id().equals(rotation))
                .findFirst()
                .map(seat -> seat.lead(seat.passedOver()))
                .orElse(Found.NOTHING);
    }

    private static Found leads(List<Seat> seats, List<Found> founds) {
        var first = Found.NOTHING;
        for (int place = 0; place < seats.size(); place++) {
            var found = seats.get(place).lead(founds.get(place).choice());
            if (found.isSomebody()) {
                return found;
            }
            first = place == 0 ? found : first;
        }
        return first;
    }

    private List<Seat> seats(Wanted wanted, Instant now) {
        var loads = rows.loads();
        var roles = roles();
        var own = terms.all();
        return rotations.list().stream()
                .filter(rotation -> eligibility(rotation, own).covers(wanted.touches(), wanted.engine()))
                .sorted(comparing(rotation -> !eligibility(rotation, own).isNarrow()))
                .map(rotation -> {
                    var duty = calendar.at(rotation.id(), now);
                    var bar = new Bar(wanted, duty, own.getOrDefault(rotation.id(), Terms.USUAL), roles);
                    return new Seat(rotation, duty, bar, loads);
                })
                .toList();
    }

    private Map<MemberId, Role> roles() {
        return members.list().stream()
                .filter(member ->
                        member.active() && !member.agent() && member.role().includes(Role.REVIEWER))
                .collect(toMap(Member::id, Member::role));
    }

    private static Eligibility eligibility(Rotation rotation, Map<RotationId, Terms> own) {
        return own.getOrDefault(rotation.id(), Terms.USUAL).eligibility();
    }
}
