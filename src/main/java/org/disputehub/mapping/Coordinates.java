package org.disputehub.mapping;

/**
 * From the coordinate systems of Chinese map services to CGCS2000 (taken as WGS 84, which differs by centimetres). GCJ-02 has no published
 * inverse, so it is found by iteration; the error left is under a metre.
 */
final class Coordinates {

    private static final double AXIS = 6378245.0;
    private static final double ECCENTRICITY = 0.00669342162296594323;
    private static final double BD_PI = Math.PI * 3000 / 180;
    private static final int ROUNDS = 8;

    record LngLat(double lng, double lat) {
    }

    private Coordinates() {
    }

    static LngLat fromGcj02(double lng, double lat) {
        double guessLng = lng;
        double guessLat = lat;
        for (int i = 0; i < ROUNDS; i++) {
            LngLat there = toGcj02(guessLng, guessLat);
            guessLng += lng - there.lng();
            guessLat += lat - there.lat();
        }
        return new LngLat(guessLng, guessLat);
    }

    static LngLat fromBd09(double lng, double lat) {
        double x = lng - 0.0065;
        double y = lat - 0.006;
        double radius = Math.sqrt(x * x + y * y) - 2e-5 * Math.sin(y * BD_PI);
        double angle = Math.atan2(y, x) - 3e-6 * Math.cos(x * BD_PI);
        return fromGcj02(radius * Math.cos(angle), radius * Math.sin(angle));
    }

    private static LngLat toGcj02(double lng, double lat) {
        double x = lng - 105;
        double y = lat - 35;
        double rad = Math.toRadians(lat);
        double magic = 1 - ECCENTRICITY * Math.sin(rad) * Math.sin(rad);
        double root = Math.sqrt(magic);
        double shiftLng = shiftLng(x, y) * 180 / (AXIS / root * Math.cos(rad) * Math.PI);
        double shiftLat = shiftLat(x, y) * 180 / (AXIS * (1 - ECCENTRICITY) / (magic * root) * Math.PI);
        return new LngLat(lng + shiftLng, lat + shiftLat);
    }

    private static double shiftLat(double x, double y) {
        return -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + waves(x, 20, 6, 20, 2)
                + waves(y, 20, 1, 40, 1 / 3.0) + waves(y, 160, 1 / 12.0, 320, 1 / 30.0);
    }

    private static double shiftLng(double x, double y) {
        return 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + waves(x, 20, 6, 20, 2)
                + waves(x, 20, 1, 40, 1 / 3.0) + waves(x, 150, 1 / 12.0, 300, 1 / 30.0);
    }

    private static double waves(double value, double height1, double pace1, double height2, double pace2) {
        return (height1 * Math.sin(pace1 * value * Math.PI) + height2 * Math.sin(pace2 * value * Math.PI)) * 2 / 3;
    }
}
