package dev.lockkeeper.rotation;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.RuleViolation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be swapped in one rotation.
 *
 * @param mine the asker's shifts to come
 * @param takers who could take one
 * @param others the shifts of others that the asker could have for it
 */
record SwapChoices(List<Option> mine, List<Option> takers, List<Option> others) {

    /** A shift of a member; without one, the member alone. */
    record Option(
            String value,
            String text,
            MemberId member,
            @Nullable Instant from) {

        static Option of(Member member) {
            return new Option(member.id().toString(), member.name(), member.id(), null);
        }

        static Option of(Shift shift, MemberId member, @Nullable String name, ZoneId zone) {
            var text = Moment.of(shift.from(), zone).readable() + " – "
                    + Moment.of(shift.to(), zone).readable();
            return new Option(shift.from().toString(), name == null ? text : name + ", " + text, member, shift.from());
        }
    }

    static SwapChoices of(Rotation rotation, List<Shift> ahead, List<Member> eligible, CurrentMember me) {
        var people = new People(eligible);
        var zone = rotation.cadence().zone();
        var mine = ahead.stream().filter(shift -> me.id().equals(shift.member()));
        var others = ahead.stream().flatMap(shift -> {
            var member = shift.member();
            var name = people.name(member);
            return member == null || name == null || member.equals(me.id())
                    ? Stream.<Option>empty()
                    : Stream.of(Option.of(shift, member, name, zone));
        });
        return new SwapChoices(
                mine.map(shift -> Option.of(shift, me.id(), null, zone)).toList(),
                eligible.stream()
                        .filter(member -> !member.id().equals(me.id()))
                        .map(Option::of)
                        .toList(),
                others.toList());
    }

    Option gives(@Nullable String value) {
        return find(mine, value);
    }

    Option with(@Nullable String value) {
        return takers.stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .orElseGet(() -> find(others, value));
    }

    private static Option find(List<Option> options, @Nullable String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("rotation.swap.no-shift"));
    }
}
