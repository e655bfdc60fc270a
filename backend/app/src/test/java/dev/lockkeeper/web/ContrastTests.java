package dev.lockkeeper.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

/** The colours of {@code tokens.css} against WCAG 2.2: 4.5 to 1 for text, 3 to 1 for the edges of controls. */
class ContrastTests {

    enum Mode {
        LIGHT,
        DARK
    }

    private static final Pattern TOKEN =
            Pattern.compile("--color-([\\w-]+):\\s*light-dark\\(oklch\\(([^)]*)\\),\\s*oklch\\(([^)]*)\\)\\)");
    private static final List<String> TEXTS = List.of("ink", "subtle", "accent", "positive", "caution", "negative");
    private static final List<String> GROUNDS = List.of("canvas", "surface", "sunken");
    private static final List<String> STATES = List.of("subtle", "accent", "positive", "caution", "negative");
    private static final double TINT = 0.10;

    @ParameterizedTest
    @EnumSource
    void text_can_be_read_on_every_ground(Mode mode) throws IOException {
        var colors = colors(mode);
        var tooFaint = new ArrayList<String>();
        for (var text : TEXTS) {
            for (var ground : GROUNDS) {
                check(tooFaint, text + " on " + ground, colors.get(text), colors.get(ground), 4.5);
            }
        }

        assertThat(tooFaint).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void text_can_be_read_on_the_tint_of_what_it_says(Mode mode) throws IOException {
        var colors = colors(mode);
        var tooFaint = new ArrayList<String>();
        for (var state : STATES) {
            for (var ground : List.of("canvas", "surface")) {
                var tint = colors.get(state).over(colors.get(ground), TINT);
                for (var text : List.of(state, "ink", "subtle", "accent")) {
                    check(tooFaint, text + " on tint of " + state + " on " + ground, colors.get(text), tint, 4.5);
                }
            }
        }

        assertThat(tooFaint).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void buttons_can_be_read_and_controls_have_edges(Mode mode) throws IOException {
        var colors = colors(mode);
        var tooFaint = new ArrayList<String>();
        check(tooFaint, "primary button", colors.get("on-accent"), colors.get("accent"), 4.5);
        check(tooFaint, "primary button, hovered", colors.get("on-accent"), colors.get("accent-deep"), 4.5);
        for (var ground : GROUNDS) {
            check(tooFaint, "edge on " + ground, colors.get("line-strong"), colors.get(ground), 3);
            check(tooFaint, "focus ring on " + ground, colors.get("accent"), colors.get(ground), 3);
        }

        assertThat(tooFaint).isEmpty();
    }

    private static void check(List<String> tooFaint, String what, Color front, Color back, double least) {
        var contrast = front.against(back);
        if (contrast < least) {
            tooFaint.add("%s: %.2f < %.1f".formatted(what, contrast, least));
        }
    }

    private static Map<String, Color> colors(Mode mode) throws IOException {
        var css = new ClassPathResource("static/css/tokens.css").getContentAsString(UTF_8);
        var colors = new TreeMap<String, Color>();
        TOKEN.matcher(css)
                .results()
                .forEach(found -> colors.put(found.group(1), Color.oklch(found.group(mode == Mode.LIGHT ? 2 : 3))));
        return colors;
    }

    /** A colour in sRGB, each channel from 0 to 1. */
    private record Color(double red, double green, double blue) {

        static Color oklch(String arguments) {
            var parts = arguments.strip().split("\\s+");
            var lightness = Double.parseDouble(parts[0].replace("%", "")) / 100;
            var hue = Math.toRadians(Double.parseDouble(parts[2]));
            var chroma = Double.parseDouble(parts[1]);
            return oklab(lightness, chroma * Math.cos(hue), chroma * Math.sin(hue));
        }

        private static Color oklab(double lightness, double a, double b) {
            var l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
            var m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
            var s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
            return new Color(
                    encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                    encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                    encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
        }

        Color over(Color ground, double share) {
            return new Color(
                    red * share + ground.red * (1 - share),
                    green * share + ground.green * (1 - share),
                    blue * share + ground.blue * (1 - share));
        }

        double against(Color other) {
            var brighter = Math.max(luminance(), other.luminance());
            var darker = Math.min(luminance(), other.luminance());
            return (brighter + 0.05) / (darker + 0.05);
        }

        private double luminance() {
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        }

        private static double linear(double channel) {
            return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
        }

        private static double encoded(double light) {
            var clipped = Math.min(1, Math.max(0, light));
            return clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * Math.pow(clipped, 1 / 2.4) - 0.055;
        }
    }
}
