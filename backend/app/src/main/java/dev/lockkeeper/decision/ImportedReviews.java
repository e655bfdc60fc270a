package dev.lockkeeper.decision;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.Tenants;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Imported records in force are looked at again on their day, like those made here; who brought them in promises it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportedReviews {

    private final DecisionReviews reviews;
    private final Members members;
    private final Tenants tenants;

    ImportedReviews(DecisionReviews reviews, Members members, Tenants tenants) {
        this.reviews = reviews;
        this.members = members;
        this.tenants = tenants;
    }

    void promise(MemberId by, Decision decision, DecisionContent content) {
        if (content.reviewBy() != null) {
            acting(by, me -> reviews.promise(me, decision, content));
        }
    }

    /** A file that names another day than before; the same day promises nothing anew. */
    void follow(MemberId by, Decision decision, DecisionContent content, @Nullable LocalDate before, String path) {
        if (decision.status() == DecisionStatus.ACCEPTED && !Objects.equals(before, content.reviewBy())) {
            acting(by, me -> reviews.follow(me, decision, content, path));
        }
    }

    private void acting(MemberId by, Consumer<CurrentMember> step) {
        var tenant = tenants.byId(TenantContext.required()).orElseThrow();
        var me = CurrentMember.of(tenant, members.get(by));
        Acting.run(me, () -> step.accept(me));
    }
}
