package org.disputehub.lookup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Points by squares of a hundredth of a degree, about a kilometre: only those of the squares around are measured. */
final class Grid {

    interface Near {
        /** @param reach of the point, in metres */
        void near(int number, double metres, int reach);
    }

    private record Point(double lng, double lat, int reach, int number) {
    }

    private static final double SQUARE = 0.01;
    /** Of CGCS2000's ellipsoid, in metres. */
    private static final double AXIS = 6378137.0;
    private static final double ECCENTRICITY = 0.00669438002290;

    private final Map<Long, List<Point>> squares = new HashMap<>();
    private int widest;

    void add(double lng, double lat, int reach, int number) {
        squares.computeIfAbsent(square(index(lng), index(lat)), square -> new ArrayList<>(1)).add(new Point(lng, lat, reach, number));
        widest = Math.max(widest, reach);
    }

    void near(double lng, double lat, Near found) {
        double perLat = Math.toRadians(SQUARE) * meridian(lat);
        double perLng = Math.toRadians(SQUARE) * parallel(lat);
        long north = (long) Math.ceil(widest / perLat);
        long east = (long) Math.ceil(widest / Math.max(1, perLng));
        for (long x = index(lng) - east; x <= index(lng) + east; x++) {
            for (long y = index(lat) - north; y <= index(lat) + north; y++) {
                for (Point point : squares.getOrDefault(square(x, y), List.of())) {
                    double metres = metres(lng, lat, point.lng(), point.lat());
                    if (metres <= point.reach()) {
                        found.near(point.number(), metres, point.reach());
                    }
                }
            }
        }
    }

    /** Flat around the middle between both: at 5 km off by less than a centimetre a kilometre. */
    static double metres(double lng, double lat, double otherLng, double otherLat) {
        double middle = (lat + otherLat) / 2;
        return Math.hypot(Math.toRadians(otherLng - lng) * parallel(middle), Math.toRadians(otherLat - lat) * meridian(middle));
    }

    private static double meridian(double lat) {
        double sin = Math.sin(Math.toRadians(lat));
        return AXIS * (1 - ECCENTRICITY) / Math.pow(1 - ECCENTRICITY * sin * sin, 1.5);
    }

    private static double parallel(double lat) {
        double sin = Math.sin(Math.toRadians(lat));
        return AXIS / Math.sqrt(1 - ECCENTRICITY * sin * sin) * Math.cos(Math.toRadians(lat));
    }

    private static long index(double degrees) {
        return (long) Math.floor(degrees / SQUARE);
    }

    /** Spread over all bits, as the index expects of a hash; one number for each square. */
    private static long square(long x, long y) {
        return (x << 32 ^ y & 0xffffffffL) * 0x9E3779B97F4A7C15L;
    }
}
