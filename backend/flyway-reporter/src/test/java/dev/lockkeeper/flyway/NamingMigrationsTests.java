package dev.lockkeeper.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NamingMigrationsTests {

    @Test
    void a_script_names_its_migration_as_people_say_it() {
        var settings = settings("");

        assertThat(settings.migrationOf("V7__M-42_add_paid_at.sql")).isEqualTo(42);
        assertThat(settings.migrationOf("sql/M-9/V1__x.sql")).isEqualTo(9);
        assertThat(settings.migrationOf("V7__add_m_2.sql")).isNull();
        assertThat(settings.migrationOf("V7__ATM-42_x.sql")).isNull();
        assertThat(settings.migrationOf("V7__M-42b_x.sql")).isNull();
        assertThat(settings.migrationOf("V7__M-99999999999_x.sql")).isNull();
    }

    @Test
    void what_is_said_holds_for_scripts_that_name_none() {
        assertThat(settings("M-7").migrationOf("V1__x.sql")).isEqualTo(7);
        assertThat(settings("7").migrationOf("V1__M-8_x.sql")).isEqualTo(8);
        assertThat(settings("seven").migrationOf("V1__x.sql")).isNull();
    }

    @Test
    void a_log_never_tells_the_token() {
        var settings =
                Settings.of(Map.of("lockkeeper.url", "https://x.example/", "lockkeeper.token", "lk_secret"), Map.of());

        assertThat(settings.toString()).doesNotContain("lk_secret").contains("https://x.example");
        assertThat(settings.missing()).containsExactly("LOCKKEEPER_ENVIRONMENT");
    }

    @Test
    void any_text_is_whole_json() {
        assertThat(new Json()
                        .add("a", "\"\\\n\u0001ü")
                        .add("b", null)
                        .add("c", 3)
                        .toString())
                .isEqualTo("{\"a\":\"\\\"\\\\\\u000a\\u0001ü\",\"c\":3}");
    }

    private static Settings settings(String migration) {
        return Settings.of(Map.of("lockkeeper.migration", migration), Map.of());
    }
}
