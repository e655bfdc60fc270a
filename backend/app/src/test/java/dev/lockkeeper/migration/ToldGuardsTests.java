package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.decision.DecisionFixtures;
import dev.lockkeeper.decision.DecisionGuard;
import dev.lockkeeper.decision.DecisionRecording;
import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.Severity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Assessments name the guards that they were told of, which are kept once. */
@LockkeeperTest
class ToldGuardsTests {

    private static final List<Guard> ONE =
            List.of(Guard.of("00000000-0000-0000-0000-000000000001", "D-1", "guard-name", "Says.", Severity.WARN));

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    TryingGuards trying;

    @Autowired
    DecisionRecording recording;

    @Autowired
    MigrationArchive archive;

    @Autowired
    ToldGuards told;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Crew harbor;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
    }

    @Test
    void many_migrations_share_one_set_and_read_it_again() {
        guarded("Primary keys are uuid.");
        var shop = fixtures.database(harbor);
        var first = fixtures.inReview(harbor.ada(), shop, "CREATE TABLE a (id uuid PRIMARY KEY);");
        var second = fixtures.inReview(harbor.ada(), shop, "CREATE TABLE b (id uuid PRIMARY KEY);");

        assertThat(sets(harbor)).isEqualTo(1);
        assertThat(guards(first)).isEqualTo(guards(second)).singleElement().satisfies(guard -> {
            assertThat(guard.says()).isEqualTo("Primary keys are uuid.");
            assertThat(guard.settings()).containsEntry("types", List.of("uuid"));
        });
        assertThat(counted(harbor, "tenant.migration_assessment where cast(inputs as text) like '%uuid.%'"))
                .isZero();

        guarded("Amounts are numeric.");
        fixtures.inReview(harbor.ada(), shop, "CREATE TABLE c (id uuid PRIMARY KEY);");
        assertThat(sets(harbor)).isEqualTo(2);
        assertThat(guards(first)).hasSize(1);
    }

    @Test
    void what_was_written_in_vain_is_written_again() {
        Acting.run(
                harbor.ada(),
                () -> transaction.executeWithoutResult(status -> {
                    told.keep(ONE);
                    status.setRollbackOnly();
                }));
        assertThat(sets(harbor)).isZero();

        assertThat(read(harbor, keep(harbor))).isEqualTo(ONE);
        assertThat(keep(harbor)).isEqualTo(keep(harbor));
        assertThat(sets(harbor)).isEqualTo(1);
    }

    @Test
    void nobody_reads_another_tenants() {
        var quarry = cast.quarry();
        var hash = keep(harbor);
        assertThat(read(harbor, hash)).isEqualTo(ONE);

        assertThatThrownBy(() -> read(quarry, hash)).isInstanceOf(EmptyResultDataAccessException.class);
        assertThat(sets(quarry)).isZero();
        assertThat(keep(quarry)).isEqualTo(hash);
        assertThat(sets(quarry)).isEqualTo(1);
    }

    @Test
    void no_guards_have_no_name() {
        Acting.run(
                harbor.ada(),
                () -> transaction.executeWithoutResult(
                        status -> assertThat(told.keep(List.of())).isNull()));
    }

    private void guarded(String says) {
        var ada = harbor.ada();
        var guard = DecisionGuard.of(GuardKind.COLUMN_TYPE, says, Severity.WARN);
        var settings = Map.of("columns", List.of("zzz"), "types", List.of("uuid"));
        var id = DecisionFixtures.aProposal(recording, ada, DecisionFixtures.content(says));
        Acting.run(ada, () -> recording.guard(ada, id, guard.set(settings)));
        Acting.run(harbor.boris(), () -> {
            trying.runThrough(harbor.boris(), id);
            recording.accept(harbor.boris(), id, 1);
        });
    }

    private List<Guard> guards(MigrationId id) {
        return Acting.as(harbor.vera(), () -> Objects.requireNonNull(
                        archive.revision(archive.get(id).revision()).assessed().inputs())
                .guards());
    }

    private String keep(Crew crew) {
        return Acting.as(crew.ada(), () -> transaction.execute(status -> told.keep(ONE)));
    }

    private List<Guard> read(Crew crew, String hash) {
        return Acting.as(crew.vera(), () -> transaction.execute(status -> told.get(hash)));
    }

    private long sets(Crew crew) {
        return counted(crew, "tenant.migration_guards");
    }

    private long counted(Crew crew, String rows) {
        return Acting.as(
                crew.vera(),
                () -> transaction.execute(status -> jdbc.sql("select count(*) from " + rows)
                        .query(Long.class)
                        .single()));
    }
}
