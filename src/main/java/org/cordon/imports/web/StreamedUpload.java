package org.cordon.imports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** A request whose parameters come from its address only, so that asking for one leaves the body unread. */
final class StreamedUpload extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters;

    StreamedUpload(HttpServletRequest request) {
        super(request);
        this.parameters = parameters(request.getQueryString());
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Collection<Part> getParts() {
        return List.of();
    }

    @Override
    public @Nullable Part getPart(String name) {
        return null;
    }

    private static Map<String, String[]> parameters(@Nullable String query) {
        return UriComponentsBuilder.newInstance().query(query).build().getQueryParams().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> decoded(entry.getValue())));
    }

    private static String[] decoded(List<@Nullable String> values) {
        return values.stream()
                .map(value -> value == null ? "" : UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8))
                .toArray(String[]::new);
    }
}
