package dev.lockkeeper.outside;

import static dev.lockkeeper.common.RuleViolation.require;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps connections out of the operator's own network. The name is resolved and every address it has is looked at, when
 * the connection is saved and again before each call, which goes to {@link #addresses}.
 */
public class AddressGuard {

    private static final List<AddressBlock> CLOSED = AddressBlock.all("""
            0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 \
            192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3 \
            ::/8 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 fc00::/7 fe80::/9 ff00::/8""");

    /** Where names are looked up. */
    public interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private final String room;
    private final boolean allowPrivate;
    private final Names names;

    /**
     * @param room whose sentences say what is wrong
     * @param allowPrivate whether the operator allows their own network, and to go without TLS
     */
    public AddressGuard(String room, boolean allowPrivate) {
        this(room, allowPrivate, InetAddress::getAllByName);
    }

    public AddressGuard(String room, boolean allowPrivate, Names names) {
        this.room = room;
        this.allowPrivate = allowPrivate;
        this.names = names;
    }

    /** Refuses an address that must not be called, with a message key that says why. */
    public void check(URI address) {
        require(allowPrivate || "https".equals(address.getScheme()), room + ".address.not-https");
        addresses(address.getHost());
    }

    /** Those of that name, each of which may be called: refused where one of them must not be. */
    public InetAddress[] addresses(String host) {
        var all = resolve(host);
        require(allowPrivate || Arrays.stream(all).noneMatch(AddressGuard::isClosed), room + ".address.private");
        return all;
    }

    private InetAddress[] resolve(String host) {
        try {
            return names.of(host);
        } catch (UnknownHostException unknown) {
            throw new HostUnknown(room, host);
        }
    }

    static boolean isClosed(InetAddress address) {
        return CLOSED.stream().anyMatch(block -> block.contains(address));
    }
}
