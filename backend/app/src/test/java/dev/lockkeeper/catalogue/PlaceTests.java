package dev.lockkeeper.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlaceTests {

    private static final Environment STAGING = new Environment(new UUID(0, 1), "staging", false, 1);
    private static final Environment EAST = new Environment(new UUID(0, 2), "east", true, 2);
    private static final Environment WEST = new Environment(new UUID(0, 3), "west", true, 3);

    @Test
    void without_an_environment_it_is_production_whichever() {
        assertThat(Place.PRODUCTION.holds(Destination.PRODUCTION, false)).isTrue();
        assertThat(Place.PRODUCTION.holds(Destination.of(EAST), false)).isTrue();
        assertThat(Place.PRODUCTION.holds(Destination.of(STAGING), false)).isFalse();
    }

    @Test
    void everywhere_is_everywhere() {
        assertThat(Place.EVERYWHERE.holds(Destination.PRODUCTION, false)).isTrue();
        assertThat(Place.EVERYWHERE.holds(Destination.of(STAGING), false)).isTrue();
    }

    @Test
    void one_environment_is_that_one_and_production_as_a_whole_where_it_is_a_part_of_it() {
        assertThat(Place.in(STAGING.id()).holds(Destination.of(STAGING), false)).isTrue();
        assertThat(Place.in(STAGING.id()).holds(Destination.PRODUCTION, false)).isFalse();
        assertThat(Place.in(EAST.id()).holds(Destination.PRODUCTION, true)).isTrue();
        assertThat(Place.in(EAST.id()).holds(Destination.of(WEST), true)).isFalse();
    }

    @Test
    void forms_send_it_as_a_word() {
        assertThat(Place.valueOf(Place.EVERYWHERE.toString())).isEqualTo(Place.EVERYWHERE);
        assertThat(Place.valueOf(Place.PRODUCTION.toString())).isEqualTo(Place.PRODUCTION);
        assertThat(Place.valueOf(Place.in(EAST.id()).toString())).isEqualTo(Place.in(EAST.id()));
        assertThatThrownBy(() -> Place.valueOf("nowhere")).isInstanceOf(IllegalArgumentException.class);
    }
}
