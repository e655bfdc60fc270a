package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.SOON;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jira.hook.HookKind;
import dev.lockkeeper.outside.HookAddress;
import dev.lockkeeper.tenancy.TenantContext;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing is kept of what is not proven. */
class GuardingADoorTests extends DoorTest {

    private static final String BODY = "{\"webhookEvent\":\"jira:issue_updated\",\"issue\":{\"id\":\"4\"}}";

    @Autowired
    NewsRound round;

    @Test
    void what_is_signed_with_another_secret_or_not_at_all_is_refused_and_nothing_is_kept() {
        var door = here(renew(HookKind.WEBHOOK).hook());

        assertThat(post(door, "X-Hub-Signature", signature("a guess", BODY), BODY))
                .isEqualTo(401);
        assertThat(post(door, "X-Hub-Signature", "sha256=", BODY)).isEqualTo(401);
        assertThat(post(door, "X-Other", "x", BODY)).isEqualTo(401);

        assertThat(outcomes()).isEmpty();
        assertThat(hook(HookKind.WEBHOOK).receivedAt()).isNull();
    }

    @Test
    void a_signature_covers_every_byte() {
        var made = renew(HookKind.WEBHOOK);
        var signature = signature(made.secret(), BODY);

        assertThat(post(here(made.hook()), "X-Hub-Signature", signature, BODY + " "))
                .isEqualTo(401);
        assertThat(post(here(made.hook()), "X-Hub-Signature", signature, BODY)).isEqualTo(200);
    }

    @Test
    void a_rules_secret_does_not_open_the_other_door_nor_a_signature_the_rules() {
        var webhook = renew(HookKind.WEBHOOK);
        var rule = renew(HookKind.AUTOMATION);
        var header = HookKind.AUTOMATION.header();

        assertThat(post(here(webhook.hook()), header, webhook.secret(), BODY)).isEqualTo(401);
        assertThat(post(here(rule.hook()), "X-Hub-Signature", signature(rule.secret(), BODY), BODY))
                .isEqualTo(401);
        assertThat(post(here(rule.hook()), header, "a guess", BODY)).isEqualTo(401);
        assertThat(post(here(rule.hook()), header, rule.secret(), BODY)).isEqualTo(200);
    }

    @Test
    void a_renewed_secret_ends_the_one_before_and_a_closed_door_is_not_there() {
        var before = renew(HookKind.WEBHOOK);
        var after = renew(HookKind.WEBHOOK);

        assertThat(after.hook().address()).isEqualTo(before.hook().address());
        assertThat(post(before, BODY)).isEqualTo(401);
        assertThat(post(after, BODY)).isEqualTo(200);

        var ana = harbor.crew.ana();
        Acting.run(ana, () -> hooks.close(ana, connection, HookKind.WEBHOOK));
        assertThat(post(after, BODY)).isEqualTo(404);
    }

    @Test
    void an_address_that_is_nobodys_or_another_tenants_opens_nothing() {
        var made = renew(HookKind.WEBHOOK);
        var quarry = cast.quarry();
        var theirs = new HookAddress(quarry.tenant().id(), made.hook().id()).text();
        var nobodys = new HookAddress(harbor.crew.tenant().id(), UUID.randomUUID()).text();
        var root = here(made.hook()).replaceAll("[^/]+$", "");
        var signature = signature(made.secret(), BODY);

        assertThat(post(root + theirs, "X-Hub-Signature", signature, BODY)).isEqualTo(404);
        assertThat(post(root + nobodys, "X-Hub-Signature", signature, BODY)).isEqualTo(404);
        assertThat(post(root + "nonsense", "X-Hub-Signature", signature, BODY)).isEqualTo(404);
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void a_body_that_is_too_large_or_no_json_is_refused_and_one_about_no_issue_is_let_pass() {
        var made = renew(HookKind.WEBHOOK);

        assertThat(post(made, "x".repeat(NewsController.LARGEST + 1))).isEqualTo(413);
        assertThat(post(made, "{\"issue\":")).isEqualTo(400);
        assertThat(post(made, "{\"webhookEvent\":\"jira:version_released\"}")).isEqualTo(200);
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void what_says_that_it_is_too_large_is_refused_before_it_arrives() throws IOException {
        var made = renew(HookKind.WEBHOOK);

        try (var sender = announce(made, NewsController.LARGEST + 1)) {
            assertThat(answer(sender)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void slow_senders_at_one_door_hold_a_few_bodies_and_keep_nobody_from_another() throws IOException {
        var made = renew(HookKind.WEBHOOK);
        var rule = renew(HookKind.AUTOMATION);
        var senders = new ArrayList<Socket>();
        try {
            for (var number = 0; number < NewsController.AT_ONE_DOOR; number++) {
                senders.add(announce(made, 100));
            }
            await().atMost(SOON).until(() -> post(made, BODY) == 503);
            assertThat(post(here(rule.hook()), HookKind.AUTOMATION.header(), rule.secret(), BODY))
                    .as("at another door")
                    .isEqualTo(200);
        } finally {
            for (var sender : senders) {
                sender.close();
            }
        }
        await().atMost(SOON).until(() -> post(made, BODY) == 200);
    }

    @Test
    void as_many_as_jira_sends_at_a_time_are_all_taken() {
        var made = renew(HookKind.WEBHOOK);
        var senders = Executors.newFixedThreadPool(20);
        try {
            var sent = IntStream.range(0, 20)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> post(made, BODY), senders))
                    .toList();

            assertThat(sent).extracting(CompletableFuture::join).containsOnly(200);
        } finally {
            senders.shutdownNow();
        }
    }

    /** The head of a request whose body does not come. */
    private Socket announce(HookKeeping.Made made, int length) throws IOException {
        var door = URI.create(here(made.hook()));
        var socket = new Socket(door.getHost(), door.getPort());
        socket.setSoTimeout(10_000);
        var head = "POST %s HTTP/1.1\r\nHost: localhost\r\nX-Hub-Signature: x\r\nContent-Length: %d\r\n\r\n";
        socket.getOutputStream().write(head.formatted(door.getPath(), length).getBytes(ISO_8859_1));
        return socket;
    }

    private static String answer(Socket sender) throws IOException {
        return new String(sender.getInputStream().readNBytes(12), ISO_8859_1);
    }

    @Test
    void what_is_old_is_thrown_away_and_the_door_remembers_when_it_last_heard() {
        var made = renew(HookKind.WEBHOOK);
        post(made, BODY);
        in(() -> jdbc.sql("update tenant.jira_news set received_at = received_at - interval '8 days'")
                .update());
        var heard = hook(HookKind.WEBHOOK).receivedAt();

        TenantContext.run(harbor.crew.tenant().id(), round::run);

        assertThat(outcomes()).isEmpty();
        assertThat(hook(HookKind.WEBHOOK).receivedAt()).isEqualTo(heard);
    }

    @Test
    void the_secret_is_kept_sealed() {
        var made = renew(HookKind.WEBHOOK);

        var kept = in(() -> jdbc.sql("select secret from tenant.jira_hook")
                .query((row, number) -> new String(row.getBytes(1), ISO_8859_1))
                .single());

        assertThat(kept).doesNotContain(made.secret());
        assertThat(made.toString()).doesNotContain(made.secret());
        await().atMost(SOON).until(() -> post(made, BODY) == 200);
    }
}
