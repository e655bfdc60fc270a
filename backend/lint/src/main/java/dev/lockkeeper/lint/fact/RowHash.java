package dev.lockkeeper.lint.fact;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.lint.schema.DataType;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number by which the server chooses the hash partition of a row: Bob Jenkins' hash of each key, with the seed that
 * the server gives to partitions. It is the same on every machine that counts its bytes from the low end.
 */
final class RowHash {

    private static final long SEED = 0x7A5B22367996DCFDL;
    private static final int START = 0x9e3779b9 + 3923095;
    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");
    private static final Set<String> TEXTS = Set.of("text", "varchar");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern SIXTEEN_BYTES = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private int a;
    private int b;
    private int c;

    private RowHash(int length) {
        a = START + length;
        b = a;
        c = a;
        a += (int) (SEED >>> 32);
        b += (int) SEED;
        mix();
    }

    /** The number of one key after those before it; a key that is null leaves it as it is. */
    static long combined(long before, long key) {
        return before ^ (key + 0x49a0f4dd15e5a8e3L + (before << 54) + (before >>> 7));
    }

    /** Of a constant as it is written, for a column of that type; null where the type's way is not known here. */
    static @Nullable Long of(DataType base, String written) {
        boolean quoted = written.startsWith("'");
        var value = quoted ? written.substring(1, written.length() - 1) : written;
        if (base.array()) {
            return null;
        }
        if (WHOLE.contains(base.name())) {
            return NUMBER.matcher(value).matches() ? ofNumber(Long.parseLong(value)) : null;
        }
        if (!quoted) {
            return null;
        }
        if (TEXTS.contains(base.name())) {
            return ofBytes(value.getBytes(UTF_8));
        }
        if (base.name().equals("uuid")) {
            return SIXTEEN_BYTES.matcher(value).matches() ? ofBytes(bytes(UUID.fromString(value))) : null;
        }
        return base.name().equals("date") ? ofDay(value) : null;
    }

    private static byte[] bytes(UUID value) {
        return ByteBuffer.allocate(16)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    private static @Nullable Long ofDay(String text) {
        try {
            var days = ChronoUnit.DAYS.between(LocalDate.of(2000, 1, 1), LocalDate.parse(text));
            return ofWord((int) days);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Numbers of any width have the same number. */
    private static long ofNumber(long value) {
        int high = (int) (value >>> 32);
        return ofWord((int) value ^ (value >= 0 ? high : ~high));
    }

    private static long ofWord(int word) {
        var hash = new RowHash(Integer.BYTES);
        hash.a += word;
        return hash.end();
    }

    private static long ofBytes(byte[] bytes) {
        var hash = new RowHash(bytes.length);
        int at = 0;
        for (; bytes.length - at >= 12; at += 12) {
            hash.a += word(bytes, at, 4);
            hash.b += word(bytes, at + 4, 4);
            hash.c += word(bytes, at + 8, 4);
            hash.mix();
        }
        int left = bytes.length - at;
        hash.a += word(bytes, at, Math.min(left, 4));
        hash.b += word(bytes, at + 4, Math.min(left - 4, 4));
        hash.c += word(bytes, at + 8, left - 8) << 8;
        return hash.end();
    }

    /** The lowest byte first. */
    private static int word(byte[] bytes, int from, int count) {
        int word = 0;
        for (int at = 0; at < count; at++) {
            word |= (bytes[from + at] & 0xff) << 8 * at;
        }
        return word;
    }

    private void mix() {
        a = (a - c) ^ Integer.rotateLeft(c, 4);
        c += b;
        b = (b - a) ^ Integer.rotateLeft(a, 6);
        a += c;
        c = (c - b) ^ Integer.rotateLeft(b, 8);
        b += a;
        a = (a - c) ^ Integer.rotateLeft(c, 16);
        c += b;
        b = (b - a) ^ Integer.rotateLeft(a, 19);
        a += c;
        c = (c - b) ^ Integer.rotateLeft(b, 4);
        b += a;
    }

    private long end() {
        c = (c ^ b) - Integer.rotateLeft(b, 14);
        a = (a ^ c) - Integer.rotateLeft(c, 11);
        b = (b ^ a) - Integer.rotateLeft(a, 25);
        c = (c ^ b) - Integer.rotateLeft(b, 16);
        a = (a ^ c) - Integer.rotateLeft(c, 4);
        b = (b ^ a) - Integer.rotateLeft(a, 14);
        c = (c ^ b) - Integer.rotateLeft(b, 24);
        return (long) b << 32 | c & 0xffffffffL;
    }
}
