package org.cordon.sites.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The names on the doors of the rooms to open. */
record OpenRoomsRequest(
        @NotEmpty @Size(max = 2000) List<@NotNull @Pattern(regexp = "[\\p{L}\\p{N}-]{1,20}") String> rooms) {}
