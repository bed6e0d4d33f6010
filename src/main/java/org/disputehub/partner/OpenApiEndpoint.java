package org.disputehub.partner;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /openapi.yaml}: the contract of {@code static/openapi.yaml} with a path for each connector that runs at the moment. */
@RestController
class OpenApiEndpoint {

    private final OpenApiDocument document;

    OpenApiEndpoint(OpenApiDocument document) {
        this.document = document;
    }

    @GetMapping("/openapi.yaml")
    ResponseEntity<byte[]> openapi() {
        return ResponseEntity.ok().header("Content-Type", "application/yaml;charset=UTF-8").body(document.yaml());
    }
}
