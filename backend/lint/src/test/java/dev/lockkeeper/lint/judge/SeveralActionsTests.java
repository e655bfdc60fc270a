package dev.lockkeeper.lint.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeveralActionsTests {

    @Test
    void only_an_alter_has_several_actions() {
        assertThat(Journey.severalActions("ALTER TABLE t ADD a int, DROP b")).isTrue();
        assertThat(Journey.severalActions("SELECT a, b FROM t")).isFalse();
        assertThat(Journey.severalActions("INSERT INTO t (a, b) VALUES (1, 2), (3, 4)"))
                .isFalse();
    }

    @Test
    void commas_in_parentheses_or_quotes_part_no_actions() {
        assertThat(Journey.severalActions("ALTER TABLE t ADD UNIQUE (a, b)")).isFalse();
        assertThat(Journey.severalActions("ALTER TABLE t ADD CHECK (f((a), (b)) > 0)"))
                .isFalse();
        assertThat(Journey.severalActions("ALTER TABLE t ALTER a SET DEFAULT 'x, y'"))
                .isFalse();
    }
}
