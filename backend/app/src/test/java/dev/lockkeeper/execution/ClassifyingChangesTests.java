package dev.lockkeeper.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Script;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassifyingChangesTests {

    @Test
    void what_it_does_at_its_heaviest_to_what_is_there_is_what_it_is() {
        assertThat(kind("ALTER TABLE berth ADD COLUMN depth int;")).isEqualTo(ChangeKind.SCHEMA);
        assertThat(kind("CREATE INDEX CONCURRENTLY berth_name ON berth (name);"))
                .isEqualTo(ChangeKind.INDEX);
        assertThat(kind("ALTER TABLE berth ADD COLUMN depth int; CREATE INDEX berth_depth ON berth (depth);"))
                .isEqualTo(ChangeKind.INDEX);
        assertThat(kind("ALTER TABLE berth ALTER COLUMN id TYPE numeric; CREATE INDEX berth_name ON berth (name);"))
                .isEqualTo(ChangeKind.SCHEMA);
        assertThat(kind("CREATE INDEX berth_name ON berth (name); UPDATE berth SET name = '' WHERE name IS NULL;"))
                .isEqualTo(ChangeKind.DATA);
    }

    @Test
    void what_works_on_nothing_that_is_there_changes_definitions() {
        assertThat(kind("CREATE TABLE quay (id bigint); CREATE INDEX quay_id ON quay (id);"))
                .isEqualTo(ChangeKind.SCHEMA);
        assertThat(kind("")).isEqualTo(ChangeKind.SCHEMA);
    }

    private static ChangeKind kind(String sql) {
        var before = List.of(new Script("00.sql", "CREATE TABLE berth (id bigint PRIMARY KEY, name text);", true));
        return ChangeKind.of(Linter.lint(List.of(new Script("01.sql", sql, true)), LintContext.of(18), before));
    }
}
