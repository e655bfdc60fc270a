package dev.lockkeeper.outside;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** A range of network addresses, written {@code 10.0.0.0/8}. */
record AddressBlock(InetAddress first, int bits) {

    static List<AddressBlock> all(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .map(AddressBlock::parse)
                .toList();
    }

    private static AddressBlock parse(String text) {
        var parts = text.split("/");
        try {
            return new AddressBlock(InetAddress.getByName(parts[0]), Integer.parseInt(parts[1]));
        } catch (UnknownHostException mistake) {
            throw new IllegalArgumentException(text, mistake);
        }
    }

    boolean contains(InetAddress address) {
        var mine = first.getAddress();
        var theirs = address.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> bit % 8;
            if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
