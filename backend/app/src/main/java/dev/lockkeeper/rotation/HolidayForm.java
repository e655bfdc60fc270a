package dev.lockkeeper.rotation;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A calendar file, as a person sends it. */
record HolidayForm(@Nullable MultipartFile file) {

    static final HolidayForm EMPTY = new HolidayForm(null);

    /** One byte more than is taken tells that there are too many. */
    byte[] bytes() {
        if (file == null) {
            return new byte[0];
        }
        try (var content = file.getInputStream()) {
            return content.readNBytes(HolidayFile.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
