package org.disputehub.lookup;

import org.disputehub.connector.LookupConnector;
import org.disputehub.connector.Lookups;
import org.disputehub.errors.BadQuestion;
import org.disputehub.errors.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import jakarta.servlet.http.HttpServletRequest;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Registers and their versions: what runs, what would change, to import, activate and take back. */
@RestController
class RegistersEndpoint {

    private static final Logger AUDIT = LoggerFactory.getLogger("audit");
    private static final String SEES_VALUES = "ROLE_OPERATOR";

    private final Lookups lookups;
    private final VersionTables tables;
    private final Versions versions;
    private final Registers registers;
    private final RegisterViews views;
    private final RegisterSettings settings;

    RegistersEndpoint(Lookups lookups, VersionTables tables, Versions versions, Registers registers, RegisterViews views, RegisterSettings settings) {
        this.lookups = lookups;
        this.tables = tables;
        this.versions = versions;
        this.registers = registers;
        this.views = views;
        this.settings = settings;
    }

    @GetMapping("/api/v1/registers")
    List<Map<String, Object>> all() {
        Map<String, Integer> active = tables.active();
        return lookups.all().stream().map(register -> views.register(register, active.get(register.id()))).toList();
    }

    /** Newest first. */
    @GetMapping("/api/v1/registers/{id}/versions")
    List<Map<String, Object>> versions(@PathVariable("id") String id) {
        return tables.versions(register(id).id()).stream().map(views::version).toList();
    }

    @PostMapping("/api/v1/registers/{id}/versions")
    ResponseEntity<Map<String, Object>> add(@PathVariable("id") String id, @RequestParam(name = "mode", defaultValue = "whole") String mode, HttpServletRequest request,
                                            Authentication who) throws IOException {
        LookupConnector register = held(id);
        Import.Mode how = mode(mode);
        byte[] file = body(request);
        Charset charset = charset(request);
        Version version = versions.stage(register, how, base -> Import.csv(register.lookup().holds(), how, base, file, charset), who.getName());
        AUDIT.info("{} imported version {} of register {}: {} rows, {} faults", who.getName(), version.version(), id, version.rows(), version.faults().size());
        String address = "/api/v1/registers/" + id + "/versions/" + version.version();
        Map<String, Object> view = views.version(version);
        view.put("links", Map.of("difference", address + "/difference", "activate", address + "/activate"));
        return ResponseEntity.created(URI.create(address)).body(view);
    }

    /** Compared with the active version. Who may see values and asks for them sees them, and that is noted. */
    @GetMapping("/api/v1/registers/{id}/versions/{version}/difference")
    Map<String, Object> difference(@PathVariable("id") String id, @PathVariable("version") int number, @RequestParam(name = "values", defaultValue = "false") boolean values,
                                   @RequestParam(name = "after", defaultValue = "") String after, Authentication who) {
        LookupConnector register = held(id);
        Version version = versions.find(id, number);
        boolean may = who.getAuthorities().stream().anyMatch(granted -> granted.getAuthority().equals(SEES_VALUES));
        Masked masked = !may ? Masked.HIDDEN : values ? Masked.PLAIN : Masked.MASKED;
        if (masked == Masked.PLAIN) {
            AUDIT.info("{} read values of version {} of register {} after row {}", who.getName(), number, id, after.isEmpty() ? "none" : after.replaceAll("[^A-Za-z0-9._-]", "?"));
        }
        return views.difference(register, version, versions.difference(version), masked, after);
    }

    @PostMapping("/api/v1/registers/{id}/versions/{version}/activate")
    Map<String, Object> activate(@PathVariable("id") String id, @PathVariable("version") int number, @RequestParam(name = "reason", defaultValue = "") String reason,
                                 @RequestParam(name = "faults", defaultValue = "0") int faults, Authentication who) {
        LookupConnector register = held(id);
        versions.activate(id, number, faults, who.getName(), stated(reason));
        AUDIT.info("{} activated version {} of register {}", who.getName(), number, id);
        registers.refresh();
        return views.register(register, number);
    }

    /** Back to the version before the active one. */
    @PostMapping("/api/v1/registers/{id}/restore")
    Map<String, Object> restore(@PathVariable("id") String id, @RequestParam(name = "reason", defaultValue = "") String reason, Authentication who) {
        LookupConnector register = held(id);
        int number = versions.restore(id, who.getName(), stated(reason));
        AUDIT.info("{} took register {} back to version {}", who.getName(), id, number);
        registers.refresh();
        return views.register(register, number);
    }

    private LookupConnector register(String id) {
        return lookups.find(id).orElseThrow(() -> new NotFound("There is no such register"));
    }

    private LookupConnector held(String id) {
        LookupConnector register = register(id);
        if (register.lookup().remote() != null) {
            throw new NotFound("This register stays with its owner and is asked there: it has no versions");
        }
        return register;
    }

    private static Import.Mode mode(String mode) {
        return switch (mode) {
            case "whole" -> Import.Mode.WHOLE;
            case "change" -> Import.Mode.CHANGE;
            default -> throw new BadQuestion("mode is whole or change");
        };
    }

    private static String stated(String reason) {
        if (reason.isBlank() || reason.length() > 500) {
            throw new BadQuestion("Give a reason of at most 500 characters: ?reason=…");
        }
        return reason.strip();
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        int most = (int) Math.min(Integer.MAX_VALUE - 16, settings.maxImport().toBytes());
        byte[] file = request.getInputStream().readNBytes(most + 1);
        if (file.length > most) {
            throw new BadQuestion("The file has more than " + settings.maxImport().toMegabytes() + " MB. Raise hub.registers.max-import.");
        }
        return file;
    }

    private static Charset charset(HttpServletRequest request) {
        try {
            String named = request.getContentType() == null ? null : org.springframework.http.MediaType.parseMediaType(request.getContentType()).getParameter("charset");
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
        } catch (IllegalArgumentException e) {
            throw new BadQuestion("The charset in Content-Type is unknown. Write text/csv;charset=UTF-8 or GB18030.");
        }
    }
}
