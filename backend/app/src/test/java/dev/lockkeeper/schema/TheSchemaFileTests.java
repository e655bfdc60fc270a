package dev.lockkeeper.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code db/schema.sql} is what all migrations together come to. */
class TheSchemaFileTests {

    private static final Path FILE = Path.of("..", "..", "db", "schema.sql");
    private static final String HEAD = """
            -- The schema after all migrations. Written by the build, never by hand: docs/migrations.md says how.

            """;

    @Test
    void it_says_what_the_migrations_make() throws IOException {
        var made = HEAD + dump(migrated());

        if (Boolean.getBoolean("lockkeeper.schema.write")) {
            Files.writeString(FILE, made);
        }

        assertThat(FILE)
                .as("db/schema.sql lags behind the migrations; -Dlockkeeper.schema.write=true writes it anew")
                .hasContent(made);
    }

    @Test
    void it_makes_the_same_schema_again() {
        var made = dump(migrated());
        var empty = TestDatabase.server().url(TestDatabase.newDatabase());

        owner(empty).sql(made).update();

        assertThat(dump(empty)).isEqualTo(made);
    }

    @Test
    void what_it_could_not_say_is_not_passed_over_in_silence() {
        var database = owner(TestDatabase.server().url(TestDatabase.newDatabase()));
        database.sql("create schema yard; create type yard.mood as enum ('calm', 'rough')")
                .update();

        assertThatThrownBy(() -> new SchemaDump(database).text()).hasMessageContaining("type yard.mood");
    }

    private static String migrated() {
        var url = TestDatabase.server().url(TestDatabase.newDatabase());
        TestDatabase.flyway(url).migrate();
        return url;
    }

    private static String dump(String url) {
        return new SchemaDump(owner(url)).text();
    }

    private static JdbcClient owner(String url) {
        return JdbcClient.create(
                new DriverManagerDataSource(url + "?currentSchema=pg_catalog", "lockkeeper_owner", "owner"));
    }
}
