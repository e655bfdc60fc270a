package dev.lockkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Wire;
import dev.lockkeeper.WireTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Over the wire, where the session is written down as soon as an answer begins. */
@WireTest
class DownloadingIncidentsTests {

    @Autowired
    Cast cast;

    @Autowired
    Wire wire;

    @Test
    void what_the_list_is_narrowed_to_comes_as_a_file() {
        var harbor = cast.harbor();
        var vera = wire.signIn(Cast.mail("Vera", harbor.slug()), Cast.PASSWORD);

        var answer = vera.get("/" + harbor.slug() + "/incidents/export.csv?cause=&state=OPEN");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-disposition"))
                .hasValue("attachment; filename=\"incidents.csv\"");
        assertThat(answer.body()).startsWith("number,title,severity,");
    }
}
