package dev.lockkeeper.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Wire;
import dev.lockkeeper.WireTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Over the wire, where the limits are the server's own. */
@WireTest
class UploadingTests {

    @Autowired
    Cast cast;

    @Autowired
    Wire wire;

    @Test
    void an_upload_that_is_too_large_is_told_so() {
        var harbor = cast.harbor();
        var boris = wire.signIn(Cast.mail("Boris", harbor.slug()), Cast.PASSWORD);

        var answer = boris.upload("/" + harbor.slug() + "/decisions/imports", "a.zip", "x".repeat(11 * 1024 * 1024));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("10 MB and 900 files of decision records");
    }

    @Test
    void an_upload_goes_where_uploads_go_and_nowhere_else() {
        var harbor = cast.harbor();
        var boris = wire.signIn(Cast.mail("Boris", harbor.slug()), Cast.PASSWORD);

        assertThat(boris.upload("/" + harbor.slug() + "/decisions/imports", "a.md", "# A")
                        .statusCode())
                .isEqualTo(302);
        assertThat(boris.upload("/" + harbor.slug() + "/decisions", "a.md", "# A")
                        .statusCode())
                .isEqualTo(415);
        assertThat(boris.upload("/sign-in", "a.md", "# A").statusCode()).isEqualTo(415);
    }
}
