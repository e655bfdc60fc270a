package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.access.Scope;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationStatus;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A suggestion is taken by a person, so two have seen its lines; Boris suggests something to the agent of Ada. */
class AgentsTakeNothingTests extends ReviewTest {

    @Autowired
    ApiTokens tokens;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    MigrationId id;
    UUID suggested;

    @BeforeEach
    void a_suggestion() {
        open(cast.harbor());
        id = harmless(harbor.agent());
        suggested = suggest();
    }

    @Test
    void not_by_the_step_itself_nor_where_the_program_takes_it_for_a_person() {
        var mistaken = new CurrentMember(harbor.tenant(), harbor.agent().id(), "Agent", Role.ENGINEER, false);

        assertThatThrownBy(() -> take(harbor.agent())).hasMessage("review.suggestion.agent");
        assertThatThrownBy(() -> take(mistaken)).hasMessage("review.suggestion.agent");

        assertThat(read(id).revisionNumber()).isEqualTo(1);
    }

    @Test
    void not_with_a_token_on_the_page() {
        var token = Acting.as(
                        harbor.ana(),
                        () -> tokens.issue(
                                harbor.ana(), harbor.agent().id(), "ci", Set.of(Scope.values()), Duration.ofDays(1)))
                .text();

        var answer = mvc.post()
                .uri("/" + harbor.slug() + "/migrations/" + id.number() + "/comments/" + suggested + "/adoption")
                .with(csrf())
                .header("Authorization", "Bearer " + token)
                .param("revision", "1")
                .exchange();

        assertThat(answer.getResponse().getStatus()).isIn(302, 401, 403);
        assertThat(read(id).revisionNumber()).isEqualTo(1);
    }

    /** One door takes suggestions, and it is no program's. */
    @Test
    void not_through_the_api() {
        var doors = mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> uses(mapping.getValue(), Commenting.class))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream())
                .toList();

        assertThat(doors)
                .isNotEmpty()
                .anyMatch(door -> door.endsWith("/adoption"))
                .noneMatch(door -> door.startsWith("/api"));
    }

    @Test
    void whoever_suggested_it_approves_what_a_person_took() {
        take(harbor.ada());
        assertThat(read(id).revisionNumber()).isEqualTo(2);

        approve(harbor.boris(), id);

        assertThat(read(id).status()).isEqualTo(MigrationStatus.APPROVED);
    }

    private static boolean uses(HandlerMethod handler, Class<?> service) {
        return Arrays.stream(handler.getBeanType().getDeclaredFields())
                .map(Field::getType)
                .anyMatch(service::equals);
    }

    private UUID suggest() {
        var suggestion = new Suggestion(2, "ALTER TABLE orders ADD COLUMN remark text;");
        var remark = new LineRemark(1, "01.sql", 2, "Rather like this.", suggestion, false);
        return Acting.as(harbor.boris(), () -> commenting.comment(harbor.boris(), id, remark));
    }

    private void take(CurrentMember by) {
        Acting.run(by, () -> commenting.take(by, id, suggested, 1));
    }
}
