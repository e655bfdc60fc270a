package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.rotation.Duty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody in a rotation cannot be asked.
 *
 * @param roles of those who may review at all
 */
record Bar(Wanted wanted, Duty duty, Terms terms, Map<MemberId, Role> roles) {

    /** Null for nothing that stands against it. */
    @Nullable
    Outcome of(MemberId member, Load load) {
        var personal = personal(member);
        if (personal != null) {
            return personal;
        }
        if (!duty.candidates().contains(member)) {
            return Outcome.MAY_NOT_REVIEW;
        }
        if (!terms.eligibility().admits(roles.getOrDefault(member, Role.VIEWER))) {
            return Outcome.ROLE_TOO_LOW;
        }
        var weight = terms.weights().of(wanted.migration().tier());
        return terms.capacity().takes(member, load, weight) ? null : Outcome.AT_CAPACITY;
    }

    /** Who leads is asked when nobody else is left, however much they have to do. */
    @Nullable
    Outcome ofLead(MemberId lead) {
        var personal = personal(lead);
        return personal == null && !roles.containsKey(lead) ? Outcome.MAY_NOT_REVIEW : personal;
    }

    private @Nullable Outcome personal(MemberId member) {
        var migration = wanted.migration();
        if (member.equals(migration.author())) {
            return Outcome.AUTHOR;
        }
        return member.equals(migration.answerable()) ? Outcome.ANSWERABLE : earlier(member);
    }

    private @Nullable Outcome earlier(MemberId member) {
        var earlier = wanted.earlier();
        if (earlier.wrote().contains(member)) {
            return Outcome.AUTHOR;
        }
        if (earlier.declined().contains(member)) {
            return Outcome.DECLINED;
        }
        if (earlier.late().contains(member)) {
            return Outcome.LET_TIME_PASS;
        }
        if (earlier.asked().contains(member)) {
            return Outcome.ASKED_ALREADY;
        }
        if (earlier.going().contains(member)) {
            return Outcome.MAY_NOT_REVIEW;
        }
        if (duty.away().contains(member)) {
            return Outcome.AWAY;
        }
        return wanted.onlyOwners() && !wanted.owners().contains(member) ? Outcome.OWNS_NO_DOMAIN : null;
    }
}
