package org.disputehub.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The shipped samples, and variations of them under record numbers that no other test uses. */
public final class Samples {

    public static final Charset GB18030 = Charset.forName("GB18030");
    private static final AtomicInteger NUMBER = new AtomicInteger(100_000);

    private Samples() {
    }

    public static byte[] bytes(String connector, String file) {
        try {
            return Files.readAllBytes(Path.of("connectors", connector, "samples", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Messages of all shipped sources, not what registers are tried with. */
    public static List<Path> ofSources() {
        try (Stream<Path> files = Files.walk(Path.of("connectors"))) {
            return files.filter(Files::isRegularFile).filter(f -> f.getParent().endsWith("samples") && !f.toString().endsWith(".expected.json"))
                    .filter(f -> !Files.exists(f.resolve("../../rows.csv").normalize())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String fresh(String prefix) {
        return prefix + NUMBER.incrementAndGet();
    }

    /** The police call of the samples under another number, about another matter. */
    public static String policeCall(String number) {
        return policeCall("call.xml", number);
    }

    /** @param file a version of that call */
    static String policeCall(String file, String number) {
        return otherMatter(new String(bytes("police-110", file), GB18030), number).replace("41061120250603000123", number);
    }

    public static String workOrder(String number) {
        return otherMatter(new String(bytes("hotline-12345", "workorder.json"), StandardCharsets.UTF_8), number).replace("HB202506040031", number);
    }

    /** Other people in another house: nothing that the hub would take for the same dispute. The same number gives the same matter. */
    public static String otherMatter(String sample, String number) {
        String text = sample;
        int other = Math.floorMod(number.hashCode() * 0x9E3779B1, 900_000) + 100_000; // numbers that follow one another are not alike
        String house = String.valueOf(1_000 + other % 9_000);
        String name = "" + (char) ('\u4e00' + other % 5_000) + (char) ('\u4e00' + other / 180);
        double east = other % 900 / 10_000.0;
        for (double longitude : new double[]{114.2981, 114.30403, 114.30423}) {
            text = text.replace(String.valueOf(longitude), String.format("%.5f", longitude + east));
        }
        return text.replace("李㛃", "李㛃" + name.charAt(0))
                .replace("张样例", "张" + name).replace("张先生", "张" + name).replace("王测试", "王" + name)
                .replace("15400000001", "15401" + other).replace("15400000003", "15403" + other).replace("154-0000-0001", "15401" + other)
                .replace("410699190001010114", CitizenIds.of(other)).replace("410699190001010333", CitizenIds.of(other + 1_000_000))
                .replace("410699190001010229", CitizenIds.of(other + 2_000_000)).replace("3号楼", house + "号楼").replace("样例花园", "样例" + name + "花园");
    }
}
