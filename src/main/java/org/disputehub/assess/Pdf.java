package org.disputehub.assess;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.Locale;

/** Prints a page as PDF, with the Chinese font inside it, cut down to the characters that are used. */
final class Pdf {

    static {
        // Its log repeats what it cannot print, which may be a name.
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {
    }

    /** @param html well-formed; it can load nothing from anywhere */
    static byte[] of(String html) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PDDocument document = new PDDocument();
        new PdfRendererBuilder()
                .withHtmlContent(html, null)
                .useUriResolver((base, uri) -> null)
                .usePDDocument(document)
                .useFont(new PDFontSupplier(ChineseFont.in(document, "Regular")), ChineseFont.FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(new PDFontSupplier(ChineseFont.in(document, "Bold")), ChineseFont.FAMILY, 700, FontStyle.NORMAL, true)
                // Made to be kept; and of the printer's own fonts, which have no Chinese, none is used.
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useUnicodeLineBreaker(new ChineseLines())
                .withProducer("dispute-hub")
                .toStream(pdf)
                .run();
        return pdf.toByteArray();
    }

    /** Chinese lines end between any two characters, but not before a full stop; the printer itself knows only blanks. */
    private static final class ChineseLines implements FSTextBreaker {
        private final BreakIterator lines = BreakIterator.getLineInstance(Locale.CHINA);

        @Override
        public int next() {
            return lines.next();
        }

        @Override
        public void setText(String text) {
            lines.setText(text);
        }
    }
}
