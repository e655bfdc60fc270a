package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionStatus.ACCEPTED;
import static dev.lockkeeper.decision.DecisionStatus.PROPOSED;
import static dev.lockkeeper.decision.DecisionStatus.SUPERSEDED;
import static dev.lockkeeper.decision.ImportVerdict.LEFT;
import static dev.lockkeeper.decision.ImportVerdict.NEW;
import static dev.lockkeeper.decision.ImportVerdict.NO_RECORD;
import static dev.lockkeeper.decision.ImportVerdict.REVISED;
import static dev.lockkeeper.decision.ImportVerdict.UNCHANGED;
import static dev.lockkeeper.decision.adr.Trees.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.decision.adr.AdrFile;
import dev.lockkeeper.decision.adr.Trees;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class ImportingRecordsTests extends ImportingTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void forty_records_in_madr_come_in_with_days_standing_links_and_people() {
        var id = imported(harbor.boris(), Trees.madr());

        assertThat(verdicts(id, NEW)).isEqualTo(40);
        assertThat(verdicts(id, NO_RECORD)).isEqualTo(3);
        var keys = decision(harbor.vera(), 3);
        assertThat(keys.title()).isEqualTo("Give every shipment a bigserial key");
        assertThat(keys.status()).isEqualTo(SUPERSEDED);
        assertThat(Acting.as(harbor.vera(), () -> decisions.successor(3)))
                .extracting(DecisionRow::number)
                .containsExactly(26);
        assertThat(course(harbor.vera(), 3))
                .extracting(DecisionTransition::toStatus, DecisionTransition::byName, DecisionTransition::at)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(PROPOSED, "Boris", Instant.parse("2019-04-22T12:00:00Z")),
                        org.assertj.core.groups.Tuple.tuple(ACCEPTED, "Boris", Instant.parse("2019-04-22T12:00:00Z")),
                        org.assertj.core.groups.Tuple.tuple(
                                SUPERSEDED, "Boris", Instant.parse("2022-11-15T12:00:00Z")));
        assertThat(latest(harbor.vera(), 3).at()).isEqualTo("2019-04-22T12:00:00Z");
        assertThat(latest(harbor.vera(), 3).content().consequences())
                .contains("[ADR-0012](/" + harbor.slug() + "/decisions/12)");
        assertThat(latest(harbor.vera(), 28).content().deciders())
                .containsExactly(harbor.boris().id());
    }

    @Test
    void forty_records_in_nygards_form_come_in_whole() {
        imported(harbor.boris(), Trees.nygard());

        assertThat(decision(harbor.vera(), 40).title()).isEqualTo("Upgrade every year");
        assertThat(decision(harbor.vera(), 36).status()).isEqualTo(ACCEPTED);
        assertThat(latest(harbor.vera(), 22).content().context())
                .startsWith("Amends [21. Branches share one database](/" + harbor.slug() + "/decisions/21)");
        assertThat(Acting.as(harbor.vera(), () -> decisions.superseded(8)))
                .extracting(DecisionRow::number)
                .containsExactly(3);
    }

    @Test
    void every_file_is_kept_byte_for_byte() {
        var id = preview(harbor.boris(), Trees.nygard());

        var kept = Acting.as(harbor.boris(), () -> files.contents(id));
        assertThat(kept).hasSize(40);
        for (var file : Trees.nygard()) {
            assertThat(kept).anySatisfy(same -> {
                assertThat(same.path()).isEqualTo(file.path());
                assertThat(same.bytes()).isEqualTo(file.bytes());
            });
        }
    }

    @Test
    void a_preview_touches_no_decision() {
        var id = preview(harbor.boris(), Trees.madr());

        assertThat(Acting.as(harbor.boris(), () -> imports.get(id)).records()).isEqualTo(40);
        assertThatThrownBy(() -> decision(harbor.boris(), 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_same_tree_again_changes_nothing() {
        imported(harbor.boris(), Trees.madr());
        var again = preview(harbor.boris(), Trees.madr());

        assertThat(verdicts(again, UNCHANGED)).isEqualTo(40);
        assertThatThrownBy(() -> Acting.run(harbor.boris(), () -> importing.confirm(harbor.boris(), again)))
                .hasMessage("decision.import.no-record");
    }

    @Test
    void a_changed_file_becomes_a_revision_unless_the_record_has_changed_here() {
        imported(harbor.boris(), List.of(record("0001-a.md", "A", "Old."), record("0002-b.md", "B", "Old.")));
        var fresh = new DecisionContent(
                "B", DecisionCategory.NAMING, "", "", "Ours.", "", "More disk.", List.of(), List.of(), List.of(), null);
        Acting.run(harbor.boris(), () -> recording.revise(harbor.boris(), id(2), 1, fresh, "We measured."));

        var again = imported(
                harbor.boris(),
                List.of(
                        record("0001-a.md", "A", "New."),
                        record("0002-b.md", "B", "New."),
                        record("0001-c.md", "C", "C")));

        assertThat(verdicts(again, REVISED)).isEqualTo(1);
        assertThat(verdicts(again, LEFT)).isEqualTo(1);
        assertThat(verdicts(again, NEW)).isEqualTo(1);
        assertThat(decision(harbor.vera(), 1).revision()).isEqualTo(2);
        assertThat(latest(harbor.vera(), 1).content().decision()).isEqualTo("New.");
        assertThat(latest(harbor.vera(), 2).content().decision()).isEqualTo("Ours.");
        assertThat(decision(harbor.vera(), 3).title()).isEqualTo("C");

        var third = imported(harbor.boris(), List.of(record("0001-a.md", "A", "Newest.")));
        assertThat(verdicts(third, REVISED)).isEqualTo(1);
        assertThat(decision(harbor.vera(), 1).revision()).isEqualTo(3);
    }

    @Test
    void the_trail_tells_who_brought_each_record_in_and_when() {
        imported(harbor.boris(), List.of(record("0001-a.md", "A", "Old.")));

        var entries = Acting.as(
                harbor.ana(),
                () -> transaction.execute(status -> jdbc.sql(
                                "select subject, detail from tenant.audit_entry where tenant_id = :tenant and action = 'decision.imported'")
                        .param("tenant", harbor.tenant().id().value())
                        .query((row, n) -> row.getString(1) + " " + row.getString(2))
                        .list()));
        assertThat(entries).containsExactly("D-1 0001-a.md");
    }

    @Test
    void nobody_below_a_reviewer_imports() {
        for (var person : List.of(harbor.ada(), harbor.vera(), harbor.agent())) {
            assertThatThrownBy(() -> preview(person, Trees.nygard())).isInstanceOf(AccessDeniedException.class);
        }
        var id = preview(harbor.boris(), Trees.nygard());
        assertThatThrownBy(() -> Acting.run(harbor.ada(), () -> importing.confirm(harbor.ada(), id)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_import_leaves_the_other_tenants_records_of_the_same_numbers_alone() {
        var quarry = cast.quarry();
        imported(quarry.boris(), List.of(record("0001-a.md", "Theirs", "Theirs.")));

        var id = imported(harbor.boris(), List.of(record("0001-a.md", "Ours", "Ours.")));

        assertThat(verdicts(id, NEW)).isEqualTo(1);
        assertThat(decision(quarry.vera(), 1).title()).isEqualTo("Theirs");
        assertThatThrownBy(() -> report(quarry.boris(), id).get(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Acting.run(quarry.boris(), () -> importing.confirm(quarry.boris(), id)))
                .isInstanceOf(NotFound.class);
    }

    private static AdrFile record(String path, String title, String decision) {
        return file(
                path,
                "# " + title,
                "",
                "Date: 2021-03-04",
                "",
                "## Status",
                "",
                "Accepted",
                "",
                "## Context",
                "",
                "c",
                "",
                "## Decision",
                "",
                decision);
    }

    private DecisionId id(int number) {
        return new DecisionId(harbor.tenant().id(), number);
    }

    private long verdicts(UUID id, ImportVerdict verdict) {
        return report(harbor.boris(), id).stream()
                .filter(file -> file.verdict() == verdict)
                .count();
    }
}
