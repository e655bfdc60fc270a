package dev.lockkeeper.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.outside.AddressGuard;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

/** A server that an admin has named may be anywhere, slow, or endless. */
class ReachingReceiversTests {

    @AutoClose
    private final Receiver receiver = new Receiver();

    @Test
    void a_name_that_changes_its_address_after_the_look_is_not_called_there() throws Exception {
        try (var inside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            inside.setSoTimeout(500);
            var looks = new AtomicInteger();
            var guard = new AddressGuard("notify", false, host -> new InetAddress[] {
                InetAddress.getByName(looks.getAndIncrement() == 0 ? "104.192.142.1" : "127.0.0.1")
            });

            assertThatThrownBy(() -> post(guard, "https://moving.example:" + inside.getLocalPort(), 5_000))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessage("notify.address.private");
            assertThat(looks).hasValue(2);
            assertThatThrownBy(inside::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_name_is_called_at_the_address_that_was_looked_at() throws Exception {
        var guard = new AddressGuard("notify", true, host ->
                new InetAddress[] {InetAddress.getByName(host.equals("harbor.example") ? "127.0.0.1" : host)});
        var address = receiver.address().toString().replace("127.0.0.1", "harbor.example");

        assertThat(post(guard, address, 5_000)).isEqualTo(new WebhookLine.Said(200, "thanks"));
        assertThat(receiver.calls).singleElement().satisfies(call -> assertThat(call.body())
                .isEqualTo("{}"));
    }

    @Test
    void a_redirect_is_an_answer_and_leads_nowhere() throws Exception {
        receiver.answers(302);

        assertThat(post(new AddressGuard("notify", true), receiver.address().toString(), 5_000)
                        .status())
                .isEqualTo(302);
        assertThat(receiver.calls).hasSize(1);
    }

    @Test
    void one_that_never_answers_is_not_waited_for() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var begun = System.nanoTime();

            assertThatThrownBy(() -> post(
                            new AddressGuard("notify", true), "http://127.0.0.1:" + silent.getLocalPort() + "/", 300))
                    .isInstanceOf(IOException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
        }
    }

    private static WebhookLine.Said post(AddressGuard guard, String address, int millis) throws Exception {
        var settings = new WebhookSettings(true, Duration.ofSeconds(5), Duration.ofMillis(millis), 50);
        try (var line = new WebhookLine(settings, guard)) {
            return line.post(URI.create(address), new HttpHeaders(), "{}");
        }
    }
}
