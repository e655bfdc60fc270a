package dev.lockkeeper.decision;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/** A file that is made of decisions; with their edition as its tag, nothing is made for who has that already. */
public final class ExportAnswer {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private ExportAnswer() {}

    /** Of something short, whose tag is that of its bytes. */
    public static ResponseEntity<byte[]> of(byte[] bytes, MediaType type) {
        return ResponseEntity.ok()
                .eTag("\"" + tag(bytes) + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(type)
                .body(bytes);
    }

    /** For the one who asked, and to be asked for again each time. */
    public static ResponseEntity<byte[]> of(WebRequest asked, String edition, MediaType type, Supplier<byte[]> bytes) {
        return answer(asked, edition, ResponseEntity.ok().contentType(type), bytes);
    }

    /** To be kept under that name. */
    public static ResponseEntity<byte[]> of(
            WebRequest asked, String edition, MediaType type, String name, Supplier<byte[]> bytes) {
        var attachment = ContentDisposition.attachment().filename(name).build().toString();
        var answer = ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, attachment);
        return answer(asked, edition, answer, bytes);
    }

    public static ResponseEntity<byte[]> zip(WebRequest asked, String edition, Supplier<byte[]> bytes) {
        return of(asked, edition, ZIP, "decisions.zip", bytes);
    }

    private static ResponseEntity<byte[]> answer(
            WebRequest asked, String edition, ResponseEntity.BodyBuilder answer, Supplier<byte[]> bytes) {
        var tag = "\"" + edition + "\"";
        return asked.checkNotModified(tag)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).build()
                : answer.eTag(tag)
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .body(bytes.get());
    }

    private static String tag(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
