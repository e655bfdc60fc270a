package dev.lockkeeper.decision.adr;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A file's text with the line ends of Unix, and the encoding it was in. */
public record AdrText(String text, Charset charset) {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** Nothing where the bytes are no text. */
    public static Optional<AdrText> of(byte[] bytes) {
        if (starts(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE);
        }
        var mark = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        return decode(bytes, mark, StandardCharsets.UTF_8).or(() -> decode(bytes, 0, WESTERN));
    }

    boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    private static Optional<AdrText> decode(byte[] bytes, int from, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(charset.equals(WESTERN) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT);
        if (charset.equals(WESTERN)) {
            decoder.onMalformedInput(CodingErrorAction.REPLACE);
        }
        try {
            var text = decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(new AdrText(unix(text), charset));
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    static String unix(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
