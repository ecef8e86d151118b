// The description lies on this server; without an address for `validatorUrl` swagger-ui asks no other.
globalThis.SwaggerUIBundle({ url: "/v1/openapi.json", dom_id: "#swagger", validatorUrl: null });
