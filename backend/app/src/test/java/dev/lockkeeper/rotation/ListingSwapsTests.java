package dev.lockkeeper.rotation;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.rotation.SwapLog.Wanted;
import dev.lockkeeper.rotation.SwapPages.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ListingSwapsTests extends RotationTest {

    @Autowired
    Swapping swapping;

    @Autowired
    SwapPages pages;

    @Test
    void what_waits_is_there_whatever_was_asked_and_withdrawn_since() {
        var waiting = ask(payments, harbor.boris(), harbor.cleo());
        var withdrawn = withdrawn(60);

        assertThat(standing(null, null)).containsExactly(waiting);
        assertThat(own(harbor.boris())).containsExactly(waiting);
        assertThat(own(harbor.cleo())).containsExactly(waiting);
        assertThat(own(harbor.olga())).isEmpty();

        Collections.reverse(withdrawn);
        var all = new ArrayList<>(withdrawn);
        all.add(waiting);
        assertThat(all(new Wanted(payments, null, false))).isEqualTo(all);
        assertThat(all(new Wanted(null, harbor.olga().id(), false))).isEqualTo(withdrawn);
    }

    @Test
    void a_page_ends_after_some_and_says_where_it_goes_on() {
        withdrawn(SwapPages.PAGE + 1);
        var wanted = new Wanted(payments, null, false);

        var first = ahead(wanted, null);
        assertThat(first.items()).hasSize(SwapPages.PAGE);
        assertThat(first.next()).isNotNull();

        var second = ahead(wanted, UUID.fromString(first.next()));
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
        assertThat(ahead(wanted, UUID.randomUUID()).items()).isEmpty();
    }

    @Test
    void what_is_accepted_stands_until_its_shifts_are_over_and_what_nobody_answered_until_one_begins() {
        var shift = next(payments, harbor.boris());
        var accepted = ask(payments, harbor.boris(), harbor.cleo());
        Acting.run(harbor.cleo(), () -> swapping.accept(harbor.cleo(), payments, accepted));
        var unanswered = ask(payments, harbor.cleo(), harbor.olga());
        assertThat(standing(null, null)).containsExactly(unanswered, accepted);

        var theirs = next(payments, harbor.cleo()).from();
        var later = theirs.isAfter(shift.from()) ? theirs : shift.from();
        assertThat(TravellingClock.at(later, () -> standing(null, null))).doesNotContain(unanswered);
        assertThat(TravellingClock.at(shift.to().minusSeconds(1), () -> standing(null, null)))
                .contains(accepted);
        assertThat(TravellingClock.at(shift.to(), () -> standing(null, null))).doesNotContain(accepted);
    }

    @Test
    void those_of_another_rotation_and_of_another_tenant_are_not_among_them() {
        var here = ask(payments, harbor.boris(), harbor.cleo());
        var orders = create(harbor, "Orders");
        var there = ask(orders, harbor.cleo(), harbor.olga());

        assertThat(all(new Wanted(payments, null, false))).containsExactly(here);
        assertThat(all(new Wanted(orders, null, false))).containsExactly(there);
        assertThat(own(harbor.cleo())).containsExactly(there, here);
        var quarry = cast.quarry();
        assertThat(Acting.as(quarry.boris(), () -> pages.ahead(new Wanted(null, null, false), null)
                        .items()))
                .isEmpty();
    }

    private List<UUID> withdrawn(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> {
                    var never = ask(payments, harbor.cleo(), harbor.olga());
                    Acting.run(harbor.cleo(), () -> swapping.withdraw(harbor.cleo(), payments, never));
                    return never;
                })
                .collect(toCollection(ArrayList::new));
    }

    private List<UUID> standing(@Nullable RotationId rotation, @Nullable CurrentMember member) {
        return all(new Wanted(rotation, member == null ? null : member.id(), true));
    }

    private List<UUID> own(CurrentMember member) {
        return Acting.as(member, () -> pages.standing(member)).items().stream()
                .map(Line::id)
                .toList();
    }

    /** Page after page. */
    private List<UUID> all(Wanted wanted) {
        var found = new ArrayList<UUID>();
        var page = ahead(wanted, null);
        page.items().forEach(line -> found.add(line.id()));
        while (page.next() != null) {
            page = ahead(wanted, UUID.fromString(page.next()));
            page.items().forEach(line -> found.add(line.id()));
        }
        return found;
    }

    private Page<Line> ahead(Wanted wanted, @Nullable UUID after) {
        return Acting.as(harbor.vera(), () -> pages.ahead(wanted, after));
    }

    private UUID ask(RotationId rotation, CurrentMember by, CurrentMember of) {
        var shift = next(rotation, by);
        return Acting.as(by, () -> swapping.ask(by, rotation, shift.from(), of.id(), null));
    }

    private Shift next(RotationId rotation, CurrentMember member) {
        return Acting.as(harbor.vera(), () -> calendar.shifts(rotation, hours(0), hours(24 * 60))).stream()
                .filter(shift -> member.id().equals(shift.member())
                        && Swapping.isSwappable(shift)
                        && shift.from().isAfter(NOW.plusSeconds(60)))
                .findFirst()
                .orElseThrow();
    }
}
