package dev.lockkeeper.rotation;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of a tenant, for pages that name many of them. */
final class People {

    private final Map<MemberId, Member> byId;

    People(List<Member> members) {
        byId = members.stream().collect(toMap(Member::id, Function.identity()));
    }

    @Nullable
    String name(@Nullable MemberId id) {
        var member = id == null ? null : byId.get(id);
        return member == null ? null : member.name();
    }

    boolean mayReview(MemberId id) {
        var member = byId.get(id);
        return member != null && RotationCalendar.mayReview(member);
    }
}
