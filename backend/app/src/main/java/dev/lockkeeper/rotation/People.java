package dev.lockkeeper.rotation;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.rotation.AskingTerms.Told;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of a tenant, for pages that name many of them. */
final class People {

    private final Map<MemberId, Member> byId;
    private final Map<RotationId, Told> told;

    People(List<Member> members) {
        this(members, Map.of());
    }

    /** @param told how rotations ask, for pages that tell who is asked for nothing */
    People(List<Member> members, Map<RotationId, Told> told) {
        byId = members.stream().collect(toMap(Member::id, Function.identity()));
        this.told = Map.copyOf(told);
    }

    @Nullable
    String name(@Nullable MemberId id) {
        var member = id == null ? null : byId.get(id);
        return member == null ? null : member.name();
    }

    /** Whether the rotation wants a higher role than theirs. Turns come to them nevertheless. */
    boolean isUnasked(RotationId rotation, @Nullable MemberId id) {
        var member = id == null ? null : byId.get(id);
        return member != null
                && !member.role()
                        .includes(told.getOrDefault(rotation, Told.USUAL).least());
    }

    /** Not of what is over: how a rotation asks is not kept by date, so nothing is known of then. */
    boolean isUnasked(RotationId rotation, Shift shift, Instant now) {
        return shift.to().isAfter(now) && isUnasked(rotation, shift.member());
    }

    boolean mayReview(MemberId id) {
        var member = byId.get(id);
        return member != null && RotationCalendar.mayReview(member);
    }
}
