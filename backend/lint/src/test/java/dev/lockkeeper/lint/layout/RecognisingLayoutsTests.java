package dev.lockkeeper.lint.layout;

import static dev.lockkeeper.lint.layout.Folder.running;
import static dev.lockkeeper.lint.layout.Folder.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.ScriptRole;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RecognisingLayoutsTests {

    @Test
    void flyway_orders_by_version_and_keeps_repeatables_for_the_end() {
        var reading = Folder.of("db/V10__c.sql", "SELECT 10;")
                .and("db/V2.1__b.sql", "SELECT 2;")
                .and("db/V2__a.sql", "SELECT ${schema};")
                .and("db/R__views.sql", "SELECT 0;")
                .and("db/U2__a.sql", "SELECT -2;")
                .and("db/B1__base.sql", "SELECT 1;")
                .and("db/beforeMigrate.sql", "SELECT 'hook';")
                .and("db/notes.sql", "SELECT 'none';")
                .read();

        assertThat(reading.layout()).isEqualTo(Layout.FLYWAY);
        assertThat(reading.confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(words(reading))
                .containsExactly(
                        "OTHER null db/beforeMigrate.sql WRAPPED",
                        "OTHER null db/notes.sql WRAPPED",
                        "BASELINE 1 db/B1__base.sql WRAPPED",
                        "DOWN 2 db/U2__a.sql WRAPPED",
                        "UP 2 db/V2__a.sql WRAPPED",
                        "UP 2.1 db/V2.1__b.sql WRAPPED",
                        "UP 10 db/V10__c.sql WRAPPED",
                        "REPEATABLE null db/R__views.sql WRAPPED");
        assertThat(reading.notes()).extracting(Note::path).containsExactly("db/notes.sql");
        assertThat(reading.scripts().get(4).placeholders()).containsExactly("${schema}");
    }

    @Test
    void flyway_runs_without_a_transaction_what_says_so_or_must() {
        var reading = Folder.of("V1__a.sql", "SELECT 1;")
                .and("V1__a.sql.conf", "executeInTransaction=false\n")
                .and("V2__b.sql", "CREATE UNIQUE INDEX CONCURRENTLY i ON t (a);")
                .and("V3__c.sql", "REINDEX INDEX CONCURRENTLY i;")
                .and("V4__d.sql", "ALTER TABLE t ADD a int;\nVACUUM t;")
                .read();

        assertThat(reading.confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(words(reading))
                .containsExactly(
                        "UP 1 V1__a.sql NONE", "UP 2 V2__b.sql NONE", "UP 3 V3__c.sql WRAPPED", "UP 4 V4__d.sql NONE");
        assertThat(reading.notes()).extracting(Note::line).containsExactly(2);
    }

    @Test
    void flyway_in_a_group_runs_all_in_one_transaction() {
        var reading = Folder.of("V1__a.sql", "SELECT 1;")
                .and("V2__b.sql", "SELECT 2;")
                .and("flyway.toml", "[flyway]\ngroup = true\n")
                .read();

        assertThat(words(reading)).containsExactly("UP 1 V1__a.sql WRAPPED", "UP 2 V2__b.sql JOINED");
    }

    @Test
    void golang_migrate_sends_a_file_as_one_message() {
        var reading = Folder.of("000010_c.up.sql", "SELECT 1; SELECT 2;")
                .and("000010_c.down.sql", "SELECT 1;")
                .and("000009_b.up.sql", "SELECT 1;")
                .read();

        assertThat(reading.layout()).isEqualTo(Layout.GOLANG_MIGRATE);
        assertThat(words(reading))
                .containsExactly(
                        "UP 000009 000009_b.up.sql NONE",
                        "DOWN 000010 000010_c.down.sql NONE",
                        "UP 000010 000010_c.up.sql IMPLICIT");
        assertThat(words(Folder.of("1_a.up.sql", "SELECT 1; SELECT 2;")
                        .and("Makefile", "migrate -database postgres://x?x-multi-statement=true up")
                        .read()))
                .containsExactly("UP 1 1_a.up.sql NONE");
    }

    @Test
    void prisma_is_known_by_its_folders() {
        var reading = Folder.of("prisma/migrations/20260301120000_init/migration.sql", "SELECT 1; SELECT 2;")
                .and("prisma/migrations/20260301120000_init/down.sql", "SELECT 1;")
                .and("prisma/migrations/migration_lock.toml", "provider = \"postgresql\"")
                .read();

        assertThat(reading.layout()).isEqualTo(Layout.PRISMA);
        assertThat(reading.confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(words(reading))
                .containsExactly(
                        "DOWN 20260301120000 prisma/migrations/20260301120000_init/down.sql NONE",
                        "UP 20260301120000 prisma/migrations/20260301120000_init/migration.sql IMPLICIT");
    }

    @Test
    void rails_structure_is_no_migration() {
        var reading = Folder.of(
                        "db/structure.sql",
                        "\\restrict abc\nCREATE TABLE t (id int);\nINSERT INTO \"schema_migrations\" (version) VALUES\n('1');")
                .read();

        assertThat(reading.layout()).isEqualTo(Layout.RAILS);
        assertThat(reading.of(ScriptRole.BASELINE)).hasSize(1);
        assertThat(running(reading.scripts().get(0)).get(0)).startsWith("CREATE TABLE");
    }

    @Test
    void alembic_keeps_its_transactions_and_loses_its_books() {
        var reading = Folder.of("out.sql", """
                        BEGIN;

                        CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL);

                        -- Running upgrade  -> 1975ea83b712

                        ALTER TABLE t ADD COLUMN a INTEGER;

                        INSERT INTO alembic_version (version_num) VALUES ('1975ea83b712');

                        -- Running upgrade 1975ea83b712 -> ae1027a6acf

                        ALTER TABLE t ADD COLUMN b INTEGER;

                        UPDATE alembic_version SET version_num='ae1027a6acf' WHERE alembic_version.version_num = '1975ea83b712';

                        COMMIT;
                        """).read();

        assertThat(reading.layout()).isEqualTo(Layout.ALEMBIC);
        assertThat(reading.confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(words(reading)).containsExactly("UP 1975ea83b712, ae1027a6acf out.sql NONE+JOINED+JOINED+JOINED");
        assertThat(String.join("\n", running(reading.scripts().get(0))))
                .doesNotContain("INTO alembic_version", "UPDATE alembic_version", "TABLE alembic_version");
    }

    @Test
    void dbmate_has_both_ways_in_one_file() {
        var reading = Folder.of("20260301_a.sql", """
                        -- migrate:up transaction:false
                        CREATE INDEX CONCURRENTLY i ON t (a);

                        -- migrate:down
                        DROP INDEX i;
                        """).read();

        assertThat(reading.layout()).isEqualTo(Layout.DBMATE);
        assertThat(words(reading))
                .containsExactly("UP 20260301 20260301_a.sql NONE", "DOWN 20260301 20260301_a.sql WRAPPED");
        assertThat(running(reading.scripts().get(1))).containsExactly("DROP INDEX i;");
    }

    @Test
    void dbmate_sends_several_statements_in_one_message_even_without_a_transaction() {
        var reading = Folder.of("1_a.sql", "-- migrate:up transaction:false\nSELECT 1; SELECT 2;\n-- migrate:down\n")
                .read();

        assertThat(words(reading).get(0)).endsWith("IMPLICIT");
    }

    @Test
    void goose_knows_statements_that_hold_others() {
        var text = """
                -- +goose Up
                SELECT 1;
                -- +goose StatementBegin
                CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1; SELECT 2';
                -- +goose StatementEnd
                SELECT 2;
                -- +goose Down
                SELECT 3;
                """;

        assertThat(words(Folder.of("00002_b.sql", text).read()))
                .containsExactly("UP 00002 00002_b.sql WRAPPED+JOINED+JOINED", "DOWN 00002 00002_b.sql WRAPPED");
        assertThat(words(Folder.of("00002_b.sql", "-- +goose NO TRANSACTION\n" + text)
                        .read()))
                .containsExactly("UP 00002 00002_b.sql NONE+NONE+NONE", "DOWN 00002 00002_b.sql NONE");
    }

    @Test
    void sql_migrate_says_notransaction_for_one_way() {
        var reading = Folder.of("1-a.sql", "-- +migrate Up notransaction\nSELECT 1;\n-- +migrate Down\nSELECT 2;\n")
                .read();

        assertThat(reading.layout()).isEqualTo(Layout.SQL_MIGRATE);
        assertThat(words(reading)).containsExactly("UP 1 1-a.sql NONE", "DOWN 1 1-a.sql WRAPPED");
    }

    @Test
    void liquibase_reads_the_way_back_out_of_comments_last_changeset_first() {
        var reading = Folder.of("changelog.sql", """
                        --liquibase formatted sql

                        --changeset ada:1
                        CREATE TABLE a (id int);
                        --rollback DROP TABLE a;

                        --changeset ada:2 runInTransaction:false
                        CREATE INDEX CONCURRENTLY i ON a (id);
                        --rollback DROP INDEX i;

                        --changeset ada:3
                        SELECT 1;
                        --rollback empty
                        """).read();

        assertThat(reading.layout()).isEqualTo(Layout.LIQUIBASE);
        assertThat(words(reading))
                .containsExactly("UP null changelog.sql WRAPPED+NONE+WRAPPED", "DOWN null changelog.sql NONE+WRAPPED");
        assertThat(running(reading.scripts().get(1))).containsExactly("DROP INDEX i;", "DROP TABLE a;");
    }

    @Test
    void node_pg_migrate_runs_all_in_one_transaction() {
        var reading = Folder.of("1_a.sql", "-- Up Migration\nSELECT 1;\n-- Down Migration\nSELECT 2;")
                .and("2_b.sql", "-- Up Migration\nSELECT 3;")
                .read();

        assertThat(reading.layout()).isEqualTo(Layout.NODE_PG_MIGRATE);
        assertThat(words(reading))
                .containsExactly("UP 1 1_a.sql WRAPPED", "DOWN 1 1_a.sql WRAPPED", "UP 2 2_b.sql JOINED");
    }

    @Test
    void sqitch_goes_by_its_plan() {
        var reading = Folder.of(
                        "sqitch.plan",
                        "%syntax-version=1.0.0\n%project=x\n\nzeta 2026-01-01T00:00:00Z a\nalpha [zeta] 2026-01-02T00:00:00Z a\n@v1\n")
                .and("deploy/alpha.sql", "BEGIN; SELECT 1; COMMIT;")
                .and("deploy/zeta.sql", "SELECT 1;")
                .and("revert/zeta.sql", "SELECT 1;")
                .and("verify/zeta.sql", "SELECT 1;")
                .read();

        assertThat(reading.layout()).isEqualTo(Layout.SQITCH);
        assertThat(words(reading))
                .containsExactly(
                        "UP zeta deploy/zeta.sql NONE",
                        "DOWN zeta revert/zeta.sql NONE",
                        "OTHER zeta verify/zeta.sql NONE",
                        "UP alpha deploy/alpha.sql NONE");
    }

    @Test
    void atlas_says_txmode_at_the_head() {
        var reading = Folder.of("20260301.sql", "-- atlas:txmode none\n\nSELECT 1;")
                .and("20260302_b.sql", "SELECT 1;")
                .and("atlas.sum", "h1:x")
                .read();

        assertThat(reading.layout()).isEqualTo(Layout.ATLAS);
        assertThat(words(reading))
                .containsExactly("UP 20260301 20260301.sql NONE", "UP 20260302 20260302_b.sql WRAPPED");
    }

    @Test
    void psql_includes_files_in_their_place() {
        var reading = Folder.of(
                        "all.sql", "\\set ON_ERROR_STOP on\nBEGIN;\n\\i parts/a.sql\nSELECT 2;\nCOMMIT;\n\\c other\n")
                .and("parts/a.sql", "SELECT 1;")
                .read();

        assertThat(reading.layout()).isEqualTo(Layout.PSQL);
        assertThat(reading.scripts().stream().flatMap(laid -> running(laid).stream()))
                .containsExactly("BEGIN;", "SELECT 1;", "SELECT 2;\nCOMMIT;");
        assertThat(reading.notes()).extracting(Note::line).containsExactly(6);
    }

    @Test
    void backslashes_in_the_rows_of_a_copy_are_no_commands_of_psql() {
        var reading = Folder.of("a.sql", "COPY t FROM stdin;\n\\N\t1\n\\.\n\\echo done\nSELECT 1;")
                .readAs(Layout.PSQL);

        assertThat(reading.scripts().stream().flatMap(laid -> running(laid).stream()))
                .containsExactly("COPY t FROM stdin;\n\\N\t1\n\\.", "SELECT 1;");
    }

    @Test
    void files_that_nothing_speaks_for_are_a_guess() {
        assertThat(Folder.of("change.sql", "SELECT 1;").read().confidence()).isEqualTo(Confidence.GUESSED);
    }

    @Test
    void somebodys_word_outweighs_what_the_files_look_like() {
        var reading = Folder.of("V1__a.sql", "SELECT 1; SELECT 2;").readAs(Layout.PSQL);

        assertThat(reading.layout()).isEqualTo(Layout.PSQL);
        assertThat(words(reading)).containsExactly("UP null V1__a.sql NONE");
    }

    @Test
    void the_runner_is_read_from_its_configuration() {
        var flyway = Folder.of("V1__a.sql", "SELECT 1;")
                .and("flyway.conf", "flyway.initSql=SET lock_timeout = '2s'; SET TimeZone TO 'UTC';\n")
                .read();
        var rails = Folder.of("db/structure.sql", "SELECT 1;")
                .and(
                        "config/database.yml",
                        "production:\n  adapter: postgresql\n  variables:\n    statement_timeout: 5s\n    lock_timeout: 1s # short\n")
                .read();
        var url = Folder.of("1_a.up.sql", "SELECT 1;")
                .and(".env", "DATABASE_URL=postgres://h/d?options=-c%20lock_timeout%3D3s&x-statement-timeout=9000\n")
                .read();

        assertThat(flyway.runner().settings())
                .containsEntry("lock_timeout", "2s")
                .containsEntry("timezone", "UTC");
        assertThat(rails.runner().settings())
                .containsEntry("lock_timeout", "1s")
                .containsEntry("statement_timeout", "5s");
        assertThat(url.runner().settings())
                .containsEntry("lock_timeout", "3s")
                .containsEntry("statement_timeout", "9000");
        assertThat(url.runner().source()).isEqualTo(".env");
        assertThat(Folder.of("a.sql", "SELECT 1;").read().runner().known()).isFalse();
    }

    @Property(tries = 500)
    void no_text_under_any_name_makes_it_throw(@ForAll String text, @ForAll String name) {
        for (var layout : Layout.values()) {
            var reading =
                    Layouts.read(List.of(new SourceFile(name + ".sql", text), new SourceFile(name, text)), layout);

            assertThat(reading.layout()).isEqualTo(layout);
        }
    }
}
