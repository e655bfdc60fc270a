package dev.lockkeeper.insight.mail;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes PNG files (RFC 2083) of eight bits a colour, without what a server that draws no windows may lack. */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS = 8;
    private static final int TRUE_COLOR = 2;

    private Png() {}

    static byte[] of(Canvas canvas) {
        var file = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(file)) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", head(canvas));
            chunk(out, "IDAT", rows(canvas));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static byte[] head(Canvas canvas) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(canvas.width());
            out.writeInt(canvas.height());
            // Then: the usual compression, the usual filters, all rows in order.
            out.write(new byte[] {BITS, TRUE_COLOR, 0, 0, 0});
        }
        return bytes.toByteArray();
    }

    /** Each row begins with the number of its filter: none. */
    private static byte[] rows(Canvas canvas) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            for (var y = 0; y < canvas.height(); y++) {
                out.write(0);
                for (var x = 0; x < canvas.width(); x++) {
                    var color = canvas.at(x, y);
                    out.write(color >> 16);
                    out.write(color >> 8);
                    out.write(color);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String kind, byte[] content) throws IOException {
        var name = kind.getBytes(StandardCharsets.US_ASCII);
        var check = new CRC32();
        check.update(name);
        check.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }
}
