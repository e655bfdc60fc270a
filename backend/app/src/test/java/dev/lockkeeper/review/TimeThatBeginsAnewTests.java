package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.review.AssignmentRows.Row;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeThatBeginsAnewTests extends TimeLimitTest {

    @Test
    void with_new_content_time_begins_anew() {
        pressing(null, harbor.boris(), harbor.cleo());
        var id = at("2027-03-01T09:00:00Z", () -> harmless(harbor.ada()));
        rounds("2027-03-01T11:00:00Z");
        at("2027-03-01T12:00:00Z", () -> {
            revise(harbor.ada(), id, MigrationFixtures.HARMLESS + "-- again\n");
            return "";
        });

        rounds("2027-03-01T13:00:00Z", "2027-03-01T14:00:00Z");

        assertThat(told(id, "review.reminded")).isEqualTo(2);
        assertThat(told(id, "review.escalated")).isZero();
        assertThat(open(id).until()).isEqualTo("2027-03-01T16:00:00Z");
    }

    @Test
    void other_terms_and_other_holidays_move_the_time_of_who_is_asked() {
        var rotation = pressing(null, harbor.boris());
        var id = at("2027-03-01T16:00:00Z", () -> harmless(harbor.ada()));
        assertThat(open(id).until()).isEqualTo("2027-03-02T12:00:00Z");

        Acting.run(harbor.ana(), () -> holidays.take(harbor.ana(), file("20270302")));
        assertThat(open(id).until()).isEqualTo("2027-03-03T12:00:00Z");
        Acting.run(harbor.ana(), () -> terms.change(harbor.ana(), rotation, 1, limits(null, 1)));
        assertThat(open(id).until()).isEqualTo("2027-03-01T17:00:00Z");
        Acting.run(harbor.ana(), () -> terms.change(harbor.ana(), rotation, 2, limits(null, null)));
        assertThat(open(id).until()).isNull();
    }

    @Test
    void rounds_at_the_same_moment_do_everything_once() throws Exception {
        pressing(harbor.olga().id(), harbor.boris(), harbor.cleo());
        var ids = IntStream.range(0, 4)
                .mapToObj(n -> at("2027-03-01T09:00:00Z", () -> harmless(harbor.ada())))
                .toList();

        atOnce("2027-03-01T11:00:00Z");
        assertThat(ids).allSatisfy(id -> assertThat(told(id, "review.reminded")).isEqualTo(1));
        atOnce("2027-03-01T13:00:00Z");

        assertThat(ids).allSatisfy(id -> {
            assertThat(told(id, "review.escalated")).isEqualTo(1);
            assertThat(asked(id)).hasSize(1);
        });
    }

    @Test
    void a_round_leaves_the_other_tenant_alone() {
        pressing(null, harbor.boris(), harbor.cleo());
        var ours = harbor;
        var id = at("2027-03-01T09:00:00Z", () -> harmless(harbor.ada()));
        open(cast.quarry());

        rounds("2027-03-01T13:00:00Z");

        harbor = ours;
        assertThat(told(id, "review.escalated")).isZero();
        assertThat(view(id).assignments())
                .extracting(Row::status, Row::late)
                .containsExactly(tuple(AssignmentStatus.ASSIGNED, false));
    }
}
