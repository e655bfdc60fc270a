package dev.lockkeeper.review;

import static dev.lockkeeper.review.ChecklistItem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class GoingThroughAChecklistTests extends ReviewTest {

    @Autowired
    Checklist checklist;

    @Autowired
    Browser browser;

    MigrationId id;

    @BeforeEach
    void a_migration_in_review() {
        open(cast.harbor());
        id = dangerous(harbor.ada());
    }

    @Test
    void what_is_asked_depends_on_what_is_changed() {
        assertThat(items(id)).contains(INTENT, NAMES_AND_TYPES, INDEX_IS_USED, READERS_GONE);
        assertThat(items(harmless(harbor.ada())))
                .contains(INTENT, WAY_BACK, NAMES_AND_TYPES)
                .doesNotContain(READERS_GONE, INDEX_IS_USED, BATCHES, QUERY_INDEX);
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE orders SET state = 'x' WHERE id < 9, BATCHES",
        "ALTER TABLE orders ALTER COLUMN id TYPE bigint, VALUES_FIT",
        "ALTER TABLE orders ADD CONSTRAINT c CHECK (id > 0) NOT VALID, OLD_ROWS_COMPLY",
        "ALTER TABLE orders ALTER COLUMN id SET NOT NULL, WRITERS_COMPLY",
        "CREATE VIEW v AS SELECT 1, QUERY_PAGES",
        "DROP TABLE orders, DATA_KEPT",
        "CREATE UNIQUE INDEX CONCURRENTLY i ON orders (id), INDEX_COST"
    })
    void each_kind_of_statement_brings_its_questions(String sql, ChecklistItem asked) {
        assertThat(items(fixtures.draft(harbor.ada(), shop, sql))).contains(asked);
    }

    @Test
    void reviewers_tick_each_for_themselves_and_take_ticks_back() {
        tick(harbor.boris(), 1, List.of(INTENT, WAY_BACK));
        tick(harbor.cleo(), 1, List.of(INTENT));
        tick(harbor.boris(), 1, List.of(INTENT));

        assertThat(viewed(harbor.boris()).entries())
                .filteredOn(entry -> !entry.by().isEmpty())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.item()).isEqualTo(INTENT);
                    assertThat(entry.by()).containsExactly("Boris", "Cleo");
                    assertThat(entry.mine()).isTrue();
                });
    }

    @Test
    void a_new_revision_begins_anew() {
        tick(harbor.boris(), 1, List.of(INTENT));
        revise(harbor.ada(), id, MigrationFixtures.DANGEROUS + "-- one line more\n");

        assertThat(viewed(harbor.boris()).done()).isZero();
        assertThatThrownBy(() -> tick(harbor.boris(), 1, List.of(INTENT))).hasMessage("review.revision-moved");
    }

    @Test
    void authors_agents_and_who_only_looks_on_tick_nothing() {
        var boriss = dangerous(harbor.boris());

        for (var person : List.of(harbor.ada(), harbor.agent(), harbor.vera())) {
            assertThatThrownBy(() -> tick(person, 1, List.of(INTENT))).isInstanceOf(AccessDeniedException.class);
        }
        id = boriss;
        assertThatThrownBy(() -> tick(harbor.boris(), 1, List.of(INTENT))).hasMessage("review.checklist.not-yours");
    }

    @Test
    void what_is_not_under_review_has_no_checklist_to_tick() {
        Acting.run(harbor.ada(), () -> lifecycle.withdraw(harbor.ada(), id, "No longer."));

        assertThatThrownBy(() -> tick(harbor.boris(), 1, List.of(INTENT))).hasMessage("review.not-under-review");
    }

    @Test
    void it_stands_at_the_gate_and_is_a_page_of_its_own() {
        var path = "migrations/" + id.number();
        assertThat(browser.get(harbor.boris(), path)).bodyText().contains(path + "/checklist");
        assertThat(browser.get(harbor.boris(), path + "/checklist"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing that runs reads what goes", "Save what I have gone through");
        assertThat(browser.post(harbor.boris(), path + "/checklist")
                        .param("revision", "1")
                        .param("items", "INTENT", "READERS_GONE"))
                .hasStatus3xxRedirection();
        assertThat(browser.get(harbor.ada(), path + "/checklist").header("HX-Request", "true"))
                .bodyText()
                .contains("2 of", "Boris")
                .doesNotContain("<html", "Save what I have gone through");
        assertThat(browser.post(harbor.boris(), path + "/checklist")
                        .param("revision", "1")
                        .param("items", "NONSENSE"))
                .hasStatus(400);
        assertThat(browser.post(harbor.boris(), path + "/checklist").param("revision", "7"))
                .hasStatus(409);
    }

    @Test
    void the_checklist_of_another_tenant_is_left_alone() {
        tick(harbor.boris(), 1, List.of(INTENT));
        var ours = harbor;
        var ourId = id;
        open(cast.quarry());
        id = dangerous(harbor.ada());
        tick(harbor.boris(), 1, List.of());

        assertThat(viewed(harbor.boris()).done()).isZero();
        assertThat(Acting.as(ours.boris(), () -> checklist.of(ours.boris(), ourId))
                        .done())
                .isEqualTo(1);
        assertThatThrownBy(() -> Acting.as(
                        harbor.boris(),
                        () -> checklist.of(
                                harbor.boris(), new MigrationId(harbor.tenant().id(), 99))))
                .isInstanceOf(NotFound.class);
    }

    private List<ChecklistItem> items(MigrationId of) {
        return Acting.as(harbor.olga(), () -> checklist.of(harbor.olga(), of)).entries().stream()
                .map(Checklist.Entry::item)
                .toList();
    }

    private Checklist.View viewed(CurrentMember reader) {
        return Acting.as(reader, () -> checklist.of(reader, id));
    }

    private void tick(CurrentMember by, int revision, List<ChecklistItem> items) {
        Acting.run(by, () -> checklist.tick(by, id, revision, items));
    }
}
