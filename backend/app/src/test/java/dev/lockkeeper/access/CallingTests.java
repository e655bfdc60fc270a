package dev.lockkeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.common.Ids;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallingTests {

    static final Member ADA_LOVELACE = member("Ada Lovelace");
    static final Member ADA = member("Ada");
    static final Member NAMESAKE = member("Ada");
    static final Member ZOE = member("Zoë");

    @ParameterizedTest
    @ValueSource(strings = {"@Zoë", "ask @zoë.", "(@Zoë)", "**@Zoë**, please", "@Zoë's idea", "a@b.example @Zoë"})
    void a_name_after_the_sign_calls_its_member(String text) {
        assertThat(called(text)).containsExactly(ZOE.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë", "me@Zoë.example", "@Zoëlle", "@ Zoë", "@", "@@", "@nobody", ""})
    void anything_else_calls_nobody(String text) {
        assertThat(called(text)).isEmpty();
    }

    @Test
    void the_longer_name_is_meant_where_one_begins_with_the_other() {
        assertThat(called("@Ada Lovelace has said so")).containsExactly(ADA_LOVELACE.id());
    }

    @Test
    void both_are_called_where_two_have_the_same_name() {
        assertThat(called("@Ada has said so")).containsExactly(ADA.id(), NAMESAKE.id());
    }

    @Test
    void whoever_is_called_twice_is_called_once() {
        assertThat(called("@Zoë, @Ada Lovelace and @Zoë")).containsExactly(ZOE.id(), ADA_LOVELACE.id());
    }

    private static Set<MemberId> called(String text) {
        return Calling.called(text, List.of(ADA_LOVELACE, ADA, NAMESAKE, ZOE));
    }

    private static Member member(String name) {
        return new Member(new MemberId(Ids.next()), name, Role.ENGINEER, false, null, true);
    }
}
