package org.disputehub.intake;

import org.disputehub.connector.Connector;
import org.disputehub.connector.Connector.Format;

/** Formats by the names that HTTP has for them. */
final class ContentTypes {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String FORM = "application/x-www-form-urlencoded";

    private ContentTypes() {
    }

    /** @param type in lower case, without parameters */
    static Format format(Connector connector, String type) throws Refusal {
        for (Format format : connector.format()) {
            boolean fits = switch (format) {
                case JSON -> type.equals("application/json") || type.endsWith("+json");
                case XML -> type.equals("application/xml") || type.equals("text/xml") || type.endsWith("+xml");
                case CSV -> type.equals("text/csv") || type.equals("application/csv");
                case XLSX, FORM, MULTIPART -> type.equals(of(format));
            };
            if (fits) {
                return format;
            }
        }
        throw new Refusal(Problem.of(415, "wrong-format", "This connector does not take that format", "Send " + connector.format()
                + " and say so in Content-Type (" + connector.format().stream().map(ContentTypes::of).collect(java.util.stream.Collectors.joining(", ")) + ")."));
    }

    static String of(Format format) {
        return switch (format) {
            case JSON -> "application/json";
            case XML -> "application/xml";
            case CSV -> "text/csv";
            case XLSX -> WORKBOOK;
            case FORM -> FORM;
            case MULTIPART -> "multipart/form-data";
        };
    }
}
