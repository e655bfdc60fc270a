package dev.lockkeeper.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberUpkeep;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.rotation.Cadence;
import dev.lockkeeper.rotation.RotationDetails;
import dev.lockkeeper.rotation.RotationUpkeep;
import dev.lockkeeper.rotation.Strategy;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Boris or Cleo is asked, may not review for a while, and is asked for the same migration again. */
class BeingAskedAgainTests extends NoticeStage {

    @Autowired
    RotationUpkeep upkeep;

    @Autowired
    MemberUpkeep membership;

    @Test
    void each_time_somebody_is_asked_they_are_told_once() {
        rotation(harbor.boris(), harbor.cleo());
        var id = migration(harbor.ada());
        var first = asked(harbor.boris()).isEmpty() ? harbor.cleo() : harbor.boris();
        var other = first.equals(harbor.boris()) ? harbor.cleo() : harbor.boris();
        assertThat(asked(first)).hasSize(1);

        change(first, Role.ENGINEER);
        await().untilAsserted(() -> assertThat(asked(other)).hasSize(1));
        change(first, Role.REVIEWER);
        decline(other, id);

        assertThat(asked(first)).hasSize(2);
        fixtures.revise(harbor.ada(), id, shop, MigrationFixtures.HARMLESS + "-- again\n");
        assertThat(asked(first)).hasSize(2);
        assertThat(asked(other)).hasSize(1);
    }

    private List<Notice> asked(CurrentMember member) {
        return notices(member, NoticeKind.REVIEW_ASKED);
    }

    private void change(CurrentMember member, Role role) {
        Acting.run(harbor.ana(), () -> membership.changeRole(harbor.ana(), member.id(), role));
    }

    private void decline(CurrentMember member, MigrationId id) {
        var assignment = here(() -> jdbc.sql("""
                        select id from tenant.assignment
                         where tenant_id = :tenant and reviewer_id = :member and status = 'ASSIGNED'
                        """)
                .param("tenant", harbor.tenant().id().value())
                .param("member", member.id().value())
                .query(UUID.class)
                .single());
        Acting.run(member, () -> reviewing.decline(member, id, assignment, "On a train."));
    }

    private void rotation(CurrentMember... members) {
        var details = new RotationDetails(
                "Everybody",
                new Cadence(ZoneOffset.UTC, LocalTime.NOON, 7, LocalDate.of(2026, 1, 5)),
                Strategy.LEAST_LOADED,
                null,
                List.of(members).stream().map(CurrentMember::id).toList());
        Acting.as(harbor.ana(), () -> upkeep.create(harbor.ana(), details));
    }
}
