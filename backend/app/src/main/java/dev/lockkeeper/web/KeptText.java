package dev.lockkeeper.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A text that is put into many answers: as bytes, and compressed once, so that an answer costs no more than what is around
 * the text. What it holds is everybody's who is answered with it: nothing of one member or of one request.
 */
public final class KeptText {

    /** Compressed by deflation, no name, no time, of no system: RFC 1952. */
    private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final int ROOM = 4096;

    private final byte[] plain;
    private final byte[] pressed;

    private KeptText(byte[] plain, byte[] pressed) {
        this.plain = plain;
        this.pressed = pressed;
    }

    public static KeptText of(String text) {
        var plain = text.getBytes(StandardCharsets.UTF_8);
        var pressed = new ByteArrayOutputStream(plain.length / 4);
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        flush(deflater, plain, pressed);
        deflater.end();
        return new KeptText(plain, pressed.toByteArray());
    }

    /** The text between two others. */
    byte[] between(byte[] before, byte[] after) {
        var all = new ByteArrayOutputStream(before.length + plain.length + after.length);
        all.writeBytes(before);
        all.writeBytes(plain);
        all.writeBytes(after);
        return all.toByteArray();
    }

    /**
     * The same as one gzip member. Each of the three is deflated with a memory of its own and ends on a whole byte, so they
     * may follow each other whatever they hold.
     */
    byte[] pressedBetween(byte[] before, byte[] after) {
        var all = new ByteArrayOutputStream(pressed.length + (before.length + after.length) / 2);
        all.writeBytes(GZIP);
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        flush(deflater, before, all);
        all.writeBytes(pressed);
        deflater.reset();
        deflater.setInput(after);
        deflater.finish();
        drain(deflater, Deflater.NO_FLUSH, all);
        deflater.end();
        number(sum(before, after), all);
        number(before.length + plain.length + after.length, all);
        return all.toByteArray();
    }

    private long sum(byte[] before, byte[] after) {
        var sum = new CRC32();
        sum.update(before);
        sum.update(plain);
        sum.update(after);
        return sum.getValue();
    }

    private static void flush(Deflater deflater, byte[] text, ByteArrayOutputStream to) {
        deflater.setInput(text);
        drain(deflater, Deflater.SYNC_FLUSH, to);
    }

    /** Less than there is room for is the last. */
    private static void drain(Deflater deflater, int flush, ByteArrayOutputStream to) {
        var some = new byte[ROOM];
        int length;
        do {
            length = deflater.deflate(some, 0, ROOM, flush);
            to.write(some, 0, length);
        } while (length == ROOM);
    }

    /** Four bytes, the lowest first. */
    private static void number(long number, ByteArrayOutputStream to) {
        for (var shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            to.write((int) (number >>> shift));
        }
    }
}
