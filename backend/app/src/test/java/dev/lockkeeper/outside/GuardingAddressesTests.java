package dev.lockkeeper.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardingAddressesTests {

    private final AddressGuard closed = new AddressGuard("jira", false);
    private final AddressGuard open = new AddressGuard("jira", true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::1",
                "::127.0.0.1",
                "2001:db8::1"
            })
    void no_address_within_the_operators_network_is_open(String address) throws UnknownHostException {
        assertThat(AddressGuard.isClosed(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "104.192.142.1",
                "172.32.0.1",
                "172.15.0.1",
                "100.128.0.1",
                "11.0.0.1",
                "192.167.1.1",
                "2606:4700::1",
                "2a00:1450::5"
            })
    void addresses_of_the_public_network_are_open(String address) throws UnknownHostException {
        assertThat(AddressGuard.isClosed(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://localhost", "https://127.0.0.1:8443", "https://[::1]", "https://2130706433"})
    void the_name_is_resolved_before_it_is_judged(String address) {
        assertThatThrownBy(() -> closed.check(URI.create(address))).hasMessage("jira.address.private");
    }

    @Test
    void without_encryption_a_token_would_travel_in_the_open() {
        assertThatThrownBy(() -> closed.check(URI.create("http://jira.example.com")))
                .hasMessage("jira.address.not-https");
    }

    @Test
    void an_operator_may_open_the_own_network() {
        assertThatCode(() -> open.check(URI.create("http://127.0.0.1:9999"))).doesNotThrowAnyException();
    }

    @Test
    void a_name_that_nobody_has_is_said() {
        assertThatThrownBy(() -> open.check(URI.create("https://no-such-host.invalid")))
                .isInstanceOf(HostUnknown.class)
                .hasMessage("jira.address.unknown-host");
    }
}
