package dev.lockkeeper.decision;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that is made of decisions, with a tag of its bytes: who has it already is told so. */
public final class ExportAnswer {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private ExportAnswer() {}

    /** For the one who asked, and to be asked for again each time. */
    public static ResponseEntity<byte[]> of(byte[] bytes, MediaType type) {
        return ResponseEntity.ok()
                .eTag("\"" + tag(bytes) + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(type)
                .body(bytes);
    }

    public static ResponseEntity<byte[]> zip(byte[] bytes) {
        var attachment =
                ContentDisposition.attachment().filename("decisions.zip").build();
        return ResponseEntity.ok()
                .eTag("\"" + tag(bytes) + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(ZIP)
                .body(bytes);
    }

    private static String tag(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
