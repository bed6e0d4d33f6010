package org.disputehub.assess;

import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** The documents' font. A radical and the character of the same shape are one glyph in it: what is copied from a document is to be the character. */
final class ChineseFont {

    static final String FAMILY = "Noto Sans SC";

    private ChineseFont() {
    }

    /** @param weight Regular or Bold */
    static PDFont in(PDDocument document, String weight) {
        try (InputStream file = ChineseFont.class.getResourceAsStream("/fonts/ttf/NotoSansSC/NotoSansSC-" + weight + ".ttf")) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.getCmap().setCmaps(Arrays.stream(font.getCmap().getCmaps()).map(WithoutRadicals::new).toArray(CmapSubtable[]::new));
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class WithoutRadicals extends CmapSubtable {

        private static final int FIRST_RADICAL = 0x2E80;
        private static final int LAST_RADICAL = 0x2FDF;

        private final CmapSubtable table;

        WithoutRadicals(CmapSubtable table) {
            this.table = table;
            setPlatformId(table.getPlatformId());
            setPlatformEncodingId(table.getPlatformEncodingId());
        }

        @Override
        public int getGlyphId(int character) {
            return table.getGlyphId(character);
        }

        @Override
        public List<Integer> getCharCodes(int glyph) {
            List<Integer> all = table.getCharCodes(glyph);
            List<Integer> characters = all == null ? List.of() : all.stream().filter(c -> c < FIRST_RADICAL || c > LAST_RADICAL).toList();
            return characters.isEmpty() ? all : characters;
        }
    }
}
