package dev.lockkeeper.api;

import dev.lockkeeper.lint.LintOutcome;
import dev.lockkeeper.lint.LintOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Reports in the shape that was asked for: by the address, else by what the request accepts. */
final class Formats {

    static final String DESCRIPTION = "json, sarif, markdown, junit, github or text; goes before Accept.";

    private Formats() {}

    /** Of this server, as whoever asks knows it. */
    static String rulesAddress() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    static ResponseEntity<byte[]> answer(LintOutcome outcome, @Nullable String format, HttpHeaders asked) {
        var output = format == null ? accepted(asked) : named(format);
        var type = new MediaType(MediaType.valueOf(output.mediaType()), StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(output == LintOutput.JSON ? MediaType.APPLICATION_JSON : type)
                .varyBy(HttpHeaders.ACCEPT)
                .body(bytes(output, outcome));
    }

    private static byte[] bytes(LintOutput output, LintOutcome outcome) {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            output.write(outcome, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static LintOutput named(String format) {
        return LintOutput.of(format).orElseThrow(() -> {
            var known = Arrays.stream(LintOutput.values()).map(LintOutput::word).collect(Collectors.joining(", "));
            return new InvalidField("format", "There is no such format.", "one of " + known);
        });
    }

    /** The mapping has refused what none of them is. */
    private static LintOutput accepted(HttpHeaders asked) {
        var wanted = new ArrayList<>(asked.getAccept());
        MimeTypeUtils.sortBySpecificity(wanted);
        for (var type : wanted) {
            for (var output : LintOutput.values()) {
                if (type.isCompatibleWith(MediaType.valueOf(output.mediaType()))) {
                    return output;
                }
            }
        }
        return LintOutput.JSON;
    }
}
