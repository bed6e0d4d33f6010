package org.disputehub.intake;

import org.disputehub.connector.Connector.Format;

import java.util.Optional;

/** What a Content-Type says of the format. */
public final class ContentTypes {

    private ContentTypes() {
    }

    /** @param type without parameters, in small letters */
    static Optional<Format> format(String type) {
        return Optional.ofNullable(switch (type) {
            case "application/json" -> Format.JSON;
            case "application/xml", "text/xml" -> Format.XML;
            case "text/csv", "application/csv" -> Format.CSV;
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> Format.XLSX;
            case "application/x-www-form-urlencoded" -> Format.FORM;
            case "multipart/form-data" -> Format.MULTIPART;
            default -> type.endsWith("+json") ? Format.JSON : type.endsWith("+xml") ? Format.XML : null;
        });
    }

    public static String of(Format format) {
        return switch (format) {
            case JSON -> "application/json";
            case XML -> "application/xml";
            case CSV -> "text/csv";
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case FORM -> "application/x-www-form-urlencoded";
            case MULTIPART -> "multipart/form-data";
        };
    }
}
