package org.disputehub.sheet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The texts of a workbook, which cells name by number. They are laid out on disk: a list of 100,000 people has as many texts. */
final class SharedStrings implements Closeable {

    private static final int MOST = 4_000_000;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final FileChannel file;
    private final MappedByteBuffer texts;
    private final int[] ends;

    private SharedStrings(FileChannel file, MappedByteBuffer texts, int[] ends) {
        this.file = file;
        this.texts = texts;
        this.ends = ends;
    }

    /** @param part   null: the workbook has none
     *  @param folder where the texts are laid out */
    static SharedStrings read(XmlPart part, Path folder) throws IOException {
        if (part == null) {
            return new SharedStrings(null, null, new int[0]);
        }
        Path path = Files.createTempFile(folder, ".texts-", null);
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            int[] ends = write(part, file);
            return new SharedStrings(file, ends.length == 0 ? null : file.map(FileChannel.MapMode.READ_ONLY, 0, ends[ends.length - 1]), ends);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static int[] write(XmlPart part, FileChannel file) throws IOException {
        int[] ends = new int[1024];
        int count = 0;
        int end = 0;
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
        while (part.next()) {
            if (part.starts("si")) {
                byte[] text = unescape(part.runs("si")).getBytes(StandardCharsets.UTF_8);
                out.write(text);
                ends = count == ends.length ? Arrays.copyOf(ends, count * 2) : ends;
                ends[count++] = end += text.length;
                if (count > MOST) {
                    throw new UnreadableSheet("The workbook has more than " + MOST + " different texts. Send it in several.");
                }
            }
        }
        out.flush();
        return Arrays.copyOf(ends, count);
    }

    /** Characters that XML cannot carry are written as {@code _x000D_}. */
    static String unescape(String text) {
        return text.indexOf("_x") < 0 ? text : ESCAPED.matcher(text).replaceAll(code -> java.util.regex.Matcher.quoteReplacement(
                String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    String get(String number) throws UnreadableSheet {
        int index = number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1;
        if (index < 0 || index >= ends.length) {
            throw new UnreadableSheet("A cell of the workbook names a text that is not there.");
        }
        int from = index == 0 ? 0 : ends[index - 1];
        byte[] text = new byte[ends[index] - from];
        if (text.length > 0) {
            ByteBuffer view = texts.duplicate();
            view.position(from);
            view.get(text);
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
