package dev.lockkeeper.insight.mail;

import java.util.Arrays;

/** Dots in rows, each with a colour as {@code 0xrrggbb}. What lies outside is not painted. */
final class Canvas {

    static final int GLYPH_HEIGHT = 10;

    private static final int ZOOM = 2;
    private static final int GLYPH_ROWS = 5;
    private static final int GLYPH_COLUMNS = 3;
    private static final int STEP = (GLYPH_COLUMNS + 1) * ZOOM;
    private static final String DRAWN = "0123456789.,";

    /** Row by row, three dots each: no fonts are needed on the server. */
    private static final String[] GLYPHS = {
        "111101101101111", "010110010010111", "111001111100111", "111001111001111", "101101111001001",
                "111100111001111",
        "111100111101111", "111001001001001", "111101111101111", "111101111001111", "000000000000010", "000000000010100"
    };

    private final int width;
    private final int[] dots;

    Canvas(int width, int height, int ground) {
        this.width = width;
        dots = new int[width * height];
        Arrays.fill(dots, ground);
    }

    int width() {
        return width;
    }

    int height() {
        return dots.length / width;
    }

    int at(int x, int y) {
        return dots[y * width + x];
    }

    /** Up to the right and lower ends, which are not painted any more. */
    void fill(int left, int top, int right, int bottom, int color) {
        for (var y = Math.max(0, top); y < Math.min(height(), bottom); y++) {
            for (var x = Math.max(0, left); x < Math.min(width, right); x++) {
                dots[y * width + x] = color;
            }
        }
    }

    /** Numbers; any other character is a gap. */
    void write(String text, int left, int top, int color) {
        for (var n = 0; n < text.length(); n++) {
            var glyph = DRAWN.indexOf(text.charAt(n));
            if (glyph >= 0) {
                draw(GLYPHS[glyph], left + n * STEP, top, color);
            }
        }
    }

    static int width(String text) {
        return text.length() * STEP - ZOOM;
    }

    /** Half of each. */
    static int mixed(int one, int other) {
        return ((one >> 1) & 0x7f7f7f) + ((other >> 1) & 0x7f7f7f);
    }

    private void draw(String glyph, int left, int top, int color) {
        for (var dot = 0; dot < GLYPH_ROWS * GLYPH_COLUMNS; dot++) {
            if (glyph.charAt(dot) == '1') {
                var x = left + dot % GLYPH_COLUMNS * ZOOM;
                var y = top + dot / GLYPH_COLUMNS * ZOOM;
                fill(x, y, x + ZOOM, y + ZOOM, color);
            }
        }
    }
}
