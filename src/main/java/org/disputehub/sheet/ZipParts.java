package org.disputehub.sheet;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Parts of a zip file that may be a bomb: few of them, and none that unpacks to much more than it weighs. */
final class ZipParts implements Closeable {

    private static final int PARTS = 2_000;
    private static final int DIRECTORY = 1 << 20;
    private static final int END_RECORD = 22;
    private static final int COMMENT = 65_535;
    private static final long LARGEST = 1L << 30;
    /** XML of a table packs 10 to 30 times; below the first megabytes a repetitive one may do better. */
    private static final int RATIO = 100;
    private static final long RATIO_FROM = 10 << 20;

    private final ZipFile zip;
    private final long size;

    ZipParts(Path file) throws IOException {
        checkDirectory(file);
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw noWorkbook();
        }
        size = file.toFile().length();
    }

    /** Null: there is no such part. */
    InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        long packed = Math.min(Math.max(entry.getCompressedSize(), 1), size);
        return new Bounded(zip.getInputStream(entry), Math.min(LARGEST, Math.max(RATIO_FROM, packed * RATIO)));
    }

    /** The directory of a zip file is held in memory, so its size is looked at first. */
    private static void checkDirectory(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(bytes.length(), END_RECORD + COMMENT);
            byte[] tail = new byte[length];
            bytes.seek(bytes.length() - length);
            bytes.readFully(tail);
            if (length > 4 && number(tail, 0, 4) == 0xe011cfd0L) {
                throw new UnreadableSheet("This is an old .xls, or a workbook with a password. Send an .xlsx without one.");
            }
            for (int at = length - END_RECORD; at >= 0; at--) {
                if (number(tail, at, 4) == 0x06054b50L) {
                    if (number(tail, at + 10, 2) > PARTS || number(tail, at + 12, 4) > DIRECTORY) {
                        throw new UnreadableSheet("The workbook has more than " + PARTS + " parts. Send the list alone.");
                    }
                    return;
                }
            }
            throw noWorkbook();
        }
    }

    private static long number(byte[] bytes, int at, int length) {
        long number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << 8 | bytes[at + i] & 0xff;
        }
        return number;
    }

    static UnreadableSheet noWorkbook() {
        return new UnreadableSheet("This is no XLSX workbook, or it is cut off.");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count;
            try {
                count = super.read(target, offset, length);
            } catch (ZipException | java.io.EOFException e) {
                throw noWorkbook();
            }
            if (count > 0 && (left -= count) < 0) {
                throw new UnreadableSheet("The workbook unpacks to far more than it weighs and is not read on.");
            }
            return count;
        }
    }
}
